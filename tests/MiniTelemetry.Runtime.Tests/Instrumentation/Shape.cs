namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>One method shape, callable bare and wrapped. What it gives back is a value, or a task of it.</summary>
public sealed record Shape(string Name, bool HasResult, Func<Play, object?> Bare, Func<Play, object?> Wrapped)
{
    internal static readonly Shape[] All =
    [
        Sync("void", p => { new Subject(p).VoidCore(1, p, p.Token); return 0; }, p => { new Subject(p).Void(1, p, p.Token); return 0; }),
        Sync("value", p => new Subject(p).ValueCore(p, p.Token), p => new Subject(p).Value(p, p.Token)),
        Sync("static", p => Subject.StaticCore(p, p.Token), p => Subject.Static(p, p.Token)),
        Sync("ref, in, out", p => References(p, wrapped: false), p => References(p, wrapped: true)),
        Sync("generic method", p => new Subject(p).GenericCore(1.5m, p.Token), p => new Subject(p).Generic(1.5m, p.Token)),
        Sync("overload of int", p => new Subject(p).OverloadCore(1, p.Token), p => new Subject(p).Overload(1, p.Token)),
        Sync("overload of string", p => new Subject(p).OverloadCore("abc", p.Token), p => new Subject(p).Overload("abc", p.Token)),
        Sync("recursion", p => new Subject(p).RecurseCore(5, p.Token), p => new Subject(p).Recurse(5, p.Token)),
        Sync("struct in generic", p => new NestedSubjects<string>.Struct(p).ValueCore("", p.Token), p => new NestedSubjects<string>.Struct(p).Value("", p.Token)),
        AsyncVoid("Task", p => new Subject(p).TaskAsyncCore(p, p.Token), p => new Subject(p).TaskAsync(p, p.Token)),
        Async("Task<int>", p => new Subject(p).TaskOfAsyncCore(p, p.Token), p => new Subject(p).TaskOfAsync(p, p.Token)),
        AsyncVoid("ValueTask", p => new Subject(p).ValueTaskAsyncCore(p, p.Token).AsTask(), p => new Subject(p).ValueTaskAsync(p, p.Token).AsTask()),
        Async("ValueTask<int>", p => new Subject(p).ValueTaskOfAsyncCore(7, p, p.Token).AsTask(), p => new Subject(p).ValueTaskOfAsync(7, p, p.Token).AsTask()),
        Async("record in generic", p => new NestedSubjects<int>.Record(p).TaskOfAsyncCore(1, p.Token), p => new NestedSubjects<int>.Record(p).TaskOfAsync(1, p.Token)),
        Async("record struct in generic", p => new NestedSubjects<Guid>.RecordStruct(p).ValueTaskOfAsyncCore(default, p.Token).AsTask(), p => new NestedSubjects<Guid>.RecordStruct(p).ValueTaskOfAsync(default, p.Token).AsTask()),
    ];

    public override string ToString() => Name;

    private static Shape Sync(string name, Func<Play, object?> bare, Func<Play, object?> wrapped) => new(name, true, bare, wrapped);

    private static Shape Async(string name, Func<Play, Task<int>> bare, Func<Play, Task<int>> wrapped) => new(name, true, bare, wrapped);

    private static Shape AsyncVoid(string name, Func<Play, Task> bare, Func<Play, Task> wrapped) => new(name, false, bare, wrapped);

    private static (bool, int, int) References(Play play, bool wrapped)
    {
        var counter = 10;
        var subject = new Subject(play);
        var positive = wrapped
            ? subject.References(ref counter, 2, out var result, play.Token)
            : subject.ReferencesCore(ref counter, 2, out result, play.Token);
        return (positive, counter, result);
    }
}
