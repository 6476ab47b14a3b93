using System.Text;

namespace MiniTelemetry.Integration.Tests.Support.Depot;

internal static partial class DepotPages
{
    /// <summary>What is dark and cannot be lit from the command line: told of, and left as it is.</summary>
    private static DepotPage[] Edges =>
    [
        new("Bridge/Edges.cs", """
            using System;
            using System.Diagnostics;
            using System.Threading.Tasks;

            namespace Depot.Bridge;

            /// <summary>Has edges.</summary>
            public interface IEdge
            {
                /// <summary>Opens.</summary>
                int Open(int id);
            }

            /// <summary>Is one.</summary>
            public class Edge : IEdge
            {
                int IEdge.Open(int id)
                {
                    var opened = id + 1;
                    return opened;
                }

                /// <summary>Is cut in two.</summary>
            #if WINDOWS
                public string Cut(string on)
            #else
                public string Cut(int on)
            #endif
                {
                    var cut = "cut" + on;
                    return cut;
                }

                /// <summary>Asks the stack.</summary>
                public string Ask()
                {
                    var frame = new StackTrace().GetFrame(0);
                    return frame?.GetMethod()?.Name ?? "";
                }

                /// <summary>Is async and void.</summary>
                public async void Fire()
                {
                    await Task.Yield();
                    await Task.Yield();
                }
            }

            /// <summary>Extends by a block.</summary>
            public static class Blocks
            {
                extension(string text)
                {
                    /// <summary>Thrice.</summary>
                    public string Thrice()
                    {
                        var thrice = text + text;
                        return thrice + text;
                    }
                }
            }

            """)
        {
            LineEnd = "\r\n",
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            Refused = ["Edge.Open", "Edge.Cut", "Edge.Ask", "Blocks.Thrice"],
            Uses =
            [
                new("((Depot.Bridge.IEdge)new Depot.Bridge.Edge()).Open(1)", "2"),
                new("new Depot.Bridge.Edge().Cut(1)", "cut1"),
                new("new Depot.Bridge.Edge().Ask()", "Ask"),
                new("Depot.Bridge.Blocks.Thrice(\"a\")", "aaa"),
            ],
        },
    ];

    /// <summary>Files without a finding.</summary>
    private static DepotPage[] Untouched =>
    [
        new("Orders/Maker.g.cs", """
            namespace Depot.Orders;

            /// <summary>Is generated.</summary>
            public class Maker
            {
                /// <summary>Makes.</summary>
                public int Make(int id)
                {
                    var made = id + 1;
                    return made;
                }
            }
            """)
        {
            LineEnd = "\r\n",
            Indent = "\t",
            Uses = [new("new Depot.Orders.Maker().Make(1)", "2")],
        },
        new("Orders/Model.cs", """
            namespace Depot.Orders;

            /// <summary>Only holds.</summary>
            public class Model
            {
                /// <summary>An id.</summary>
                public int Id { get; set; }

                /// <inheritdoc/>
                public override string ToString()
                {
                    var text = "model";
                    return text + Id;
                }

                internal int Hidden(int id)
                {
                    var hidden = id + Id;
                    return hidden;
                }
            }
            """)
        {
            LineEnd = "\r\n",
            Encoding = Encoding.BigEndianUnicode,
        },
        new("Legacy/Spaces.cs", """
            namespace Depot.Legacy
            {
                internal enum Spaces
                {
                    One,   // aligned
                    Second // and not ended
                }
            }
            """)
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            Indent = "\t",
        },
    ];
}
