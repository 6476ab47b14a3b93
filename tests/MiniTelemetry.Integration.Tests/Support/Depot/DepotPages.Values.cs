using System.Text;

namespace MiniTelemetry.Integration.Tests.Support.Depot;

internal static partial class DepotPages
{
    /// <summary>Structs and records, as old code has them.</summary>
    private static DepotPage[] Values =>
    [
        new("Orders/Values.cs", """
            #nullable disable
            using System.Text;

            namespace Depot.Orders
            {
                /// <summary>Never changes — as old code has it, with ö and 😀.</summary>
                public readonly struct Point
                {
                    /// <summary>Moves.</summary>
                    public readonly string Moved(string by = null)
                    {
                        var text = new StringBuilder(by);
                        return text.Append('→').ToString();
                    }
                }

                /// <summary>Lives on the stack.</summary>
                public ref struct Slice
                {
                    private ReadOnlySpan<char> _text;

                    /// <summary>Takes.</summary>
                    public Slice(ReadOnlySpan<char> text) => _text = text;

                    /// <summary>Next.</summary>
                    public bool TryNext(out char next)
                    {
                        next = _text.IsEmpty ? ' ' : _text[0];
                        _text = _text.IsEmpty ? _text : _text[1..];
                        return next != ' ';
                    }
                }

                /// <summary>A record.</summary>
                public record Entry(int Id)
                {
                    /// <summary>Renews.</summary>
                    public virtual Entry Renew(int id)
                    {
                        var renewed = this with { Id = id };
                        return renewed;
                    }
                }

                /// <summary>A record of it.</summary>
                public sealed record Late(int Id, string By) : Entry(Id)
                {
                    /// <inheritdoc/>
                    public override Late Renew(int id)
                    {
                        var renewed = this with { Id = id + 1 };
                        return renewed;
                    }
                }
            }
            """)
        {
            Dark = 4,
            Encoding = Encoding.Unicode,
            LineEnd = "\r\n",
            Indent = "\t",
            Uses =
            [
                new("new Depot.Orders.Point().Moved(\"a\")", "a→", "Orders Point.Moved"),
                new("Uses.Letters()", "ab", "Orders Slice.TryNext", "Orders Slice.TryNext", "Orders Slice.TryNext"),
                new("((Depot.Orders.Entry)new Depot.Orders.Late(1, \"b\")).Renew(2).Id", "3", "Orders Late.Renew"),
                new("new Depot.Orders.Entry(1).Renew(2).Id", "2", "Orders Entry.Renew"),
            ],
        },
    ];
}
