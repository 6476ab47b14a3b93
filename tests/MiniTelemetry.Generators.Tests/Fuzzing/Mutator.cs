namespace MiniTelemetry.Generators.Tests.Fuzzing;

/// <summary>From a seed to a mutant, always the same one.</summary>
internal static class Mutator
{
    private static readonly Func<Source, Choice, string?>[] Mutations =
    [
        TokenMutations.Delete, TokenMutations.Duplicate, TokenMutations.SwapNeighbours, TokenMutations.SwapAny, TokenMutations.ReplaceByOther,
        TokenMutations.Insert, TokenMutations.ReplaceByWord, TokenMutations.Cut, TokenMutations.CutWithin, TokenMutations.DeleteRange,
        TokenMutations.Rename, TokenMutations.RenameAll, TokenMutations.RenameAll, TokenMutations.RenameAll, TokenMutations.Merge,
        MemberMutations.Delete, MemberMutations.Duplicate, MemberMutations.Move, MemberMutations.Add, MemberMutations.Repeat, MemberMutations.DropUsing,
        MemberMutations.AddUsing, MemberMutations.AddModifier, MemberMutations.AddModifierToAll, MemberMutations.DropModifier, MemberMutations.ChangeType,
        MemberMutations.ChangeTypeEverywhere, MemberMutations.ChangeTypeEverywhere, MemberMutations.PassDifferently, MemberMutations.Circle,
        MemberMutations.Nest, MemberMutations.NameSpace, AttributeMutations.ChangeArgument, AttributeMutations.AddArgument, AttributeMutations.AddArgument,
        AttributeMutations.Replace, AttributeMutations.AddToMember, AttributeMutations.AddToMember, AttributeMutations.AddToParameter,
        AttributeMutations.AddToTypeParameter, AttributeMutations.AddToAssembly, AttributeMutations.Instrument,
    ];

    public static Mutant Make(int seed)
    {
        var choice = new Choice(seed);
        var file = choice.Of(Corpus.Files);
        var (text, steps) = (file.Text, new List<string>());
        for (var count = 1 + choice.Below(3); steps.Count < count;)
        {
            var source = new Source(text, file.Language);
            if (source.Tokens.Count < 2)
                break;
            var mutation = choice.Of(Mutations);
            if (mutation(source, choice) is not { } next)
                continue;
            text = next;
            steps.Add($"{mutation.Method.DeclaringType!.Name}.{mutation.Method.Name}");
        }

        return new(seed, file, string.Join(", ", steps), text);
    }
}
