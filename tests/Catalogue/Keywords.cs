// C# 12
using System.Collections.Generic;
using System.Threading.Tasks;
using MiniTelemetry;

namespace Catalogue.@namespace.@class
{
    /// <summary>Names that are keywords, and names that the wrapper would like to have.</summary>
    public partial class @event(Script script)
    {
        internal static readonly Case[] Cases =
        [
            Case.Value("event.class", s => new @event(s).classCore(1, "a", 'b'), s => new @event(s).@class(1, "a", 'b')),
            Case.Value("event.Taken", s => new @event(s).TakenCore(1, 2, 3, 4, 5, 6), s => new @event(s).Taken(1, 2, 3, 4, 5, 6)),
            Case.Value("event.of", s => new @event(s).ofCore<string>("a"), s => new @event(s).of<string>("a")),
            Case.Async("event.awaitAsync", s => new @event(s).awaitAsyncCore(1), s => new @event(s).awaitAsync(1)),
            Case.Value("event.Größe", s => new @event(s).GrößeCore(1), s => new @event(s).Größe(1)),
            Case.Value("event.struct.value", s => new @event.@struct(s).valueCore(1), s => new @event.@struct(s).value(1)),
        ];

        [Traced, Timed]
        public partial int @class([Tag] int @int, string @string, [Tag] char @params);

        [Traced, Timed]
        [return: Tag]
        public partial int Taken([Tag] int call, int result, int exception, int outcome, int self, int eventTelemetry);

        [Traced]
        public partial @object of<@object>(@object @this);

        [Traced]
        public partial Task<int> awaitAsync([Tag] int async);

        [Traced]
        public partial int Größe([Tag] int höhe);

        internal int classCore(int @int, string @string, char @params) => script.Act() + @int + @string.Length + @params;

        internal int TakenCore(int call, int result, int exception, int outcome, int self, int eventTelemetry) =>
            script.Act() + call + (10 * result) + (100 * exception) + (1000 * outcome) + (10_000 * self) + (100_000 * eventTelemetry);

        internal @object ofCore<@object>(@object @this) => script.Act() > 0 ? @this : throw script.Failure;

        internal async Task<int> awaitAsyncCore(int async) => await script.ActAsync() + async;

        internal int GrößeCore(int höhe) => script.Act() + höhe;

        public readonly partial struct @struct(Script script)
        {
            [Traced]
            public partial int value(int value);

            internal int valueCore(int value) => script.Act() + value;
        }
    }
}

namespace Catalogue.System
{
    /// <summary>In a namespace that hides another.</summary>
    public partial class Task(Script script)
    {
        internal static readonly Case[] Cases =
        [
            Case.Async("System.Task.RunAsync", s => new Task(s).RunAsyncCore([1]), s => new Task(s).RunAsync([1])),
        ];

        [Traced, Timed]
        public partial global::System.Threading.Tasks.Task<int> RunAsync([Tag("count", "Count")] List<int> items);

        internal async Task<int> RunAsyncCore(List<int> items) => await script.ActAsync() + items.Count;
    }
}
