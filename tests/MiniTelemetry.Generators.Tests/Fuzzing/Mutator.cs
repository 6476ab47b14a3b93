namespace MiniTelemetry.Generators.Tests.Fuzzing;

/// <summary>From a seed to a mutant, always the same one.</summary>
internal static class Mutator
{
    private static readonly Func<Source, Choice, string?>[] Rough =
    [
        TokenMutations.Delete, TokenMutations.Duplicate, TokenMutations.SwapNeighbours, TokenMutations.SwapAny, TokenMutations.ReplaceByOther,
        TokenMutations.Insert, TokenMutations.ReplaceByWord, TokenMutations.Cut, TokenMutations.CutWithin, TokenMutations.DeleteRange,
        TokenMutations.Rename, MemberMutations.Delete, MemberMutations.Duplicate, MemberMutations.Move, MemberMutations.Repeat,
        MemberMutations.DropUsing, MemberMutations.AddModifier, MemberMutations.ChangeType, MemberMutations.Circle,
    ];

    // What these leave may well compile, and so has to compile with what is generated for it.
    private static readonly Func<Source, Choice, string?>[] Gentle =
    [
        TokenMutations.RenameAll, TokenMutations.RenameAll, TokenMutations.Merge, MemberMutations.Add, MemberMutations.AddUsing,
        MemberMutations.AddModifierToAll, MemberMutations.DropModifier, MemberMutations.ChangeTypeEverywhere, MemberMutations.PassDifferently,
        MemberMutations.Nest, MemberMutations.NameSpace, AttributeMutations.ChangeArgument, AttributeMutations.AddArgument, AttributeMutations.AddArgument,
        AttributeMutations.Replace, AttributeMutations.AddToMember, AttributeMutations.AddToParameter, AttributeMutations.AddToTypeParameter,
        AttributeMutations.AddToAssembly, AttributeMutations.Instrument,
    ];

    public static Mutant Make(int seed)
    {
        var choice = new Choice(seed);
        var file = choice.Of(Corpus.Files);
        var mutations = choice.Once(3) ? Rough : Gentle;
        var (text, steps) = (file.Text, new List<string>());
        for (var count = choice.Once(3) ? 1 + choice.Below(4) : 1; steps.Count < count;)
        {
            var source = new Source(text, file.Language);
            if (source.Tokens.Count < 2)
                break;
            var mutation = choice.Of(mutations);
            if (mutation(source, choice) is not { } next)
                continue;
            text = next;
            steps.Add($"{mutation.Method.DeclaringType!.Name}.{mutation.Method.Name}");
        }

        return new(seed, file, string.Join(", ", steps), text);
    }
}
