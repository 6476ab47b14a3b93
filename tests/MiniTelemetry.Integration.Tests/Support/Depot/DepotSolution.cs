namespace MiniTelemetry.Integration.Tests.Support.Depot;

/// <summary>Several projects full of dark methods that know the package and do not use it yet, and a program that checks them all.</summary>
internal static class DepotSolution
{
    public static readonly DepotType[] Types =
    [
        new("Orders", "OrderService.cs", "Depot.Orders", "public sealed class OrderService")
            { New = "new Depot.Orders.OrderService()", Kind = DepotKinds.Struct },
        new("Orders", "Basket.cs", "Depot.Orders", "public class Basket") { New = "new Depot.Orders.Basket()", HasUsings = true },
        new("Orders", "Split.cs", "Depot.Orders", "public partial class Split")
            { New = "new Depot.Orders.Split()", Part = static index => index % 2 == 0 },
        new("Orders", "Split.More.cs", "Depot.Orders", "public partial class Split")
            { New = "new Depot.Orders.Split()", Part = static index => index % 2 == 1, IsBlock = true, LineEnd = "\r\n" },
        new("Orders", "Line.cs", "Depot.Orders", "public record struct Line(int Id)")
            { New = "new Depot.Orders.Line(1)", Kind = DepotKinds.Struct },
        new("Orders", "Deep.cs", "Depot.Orders", "public class Inner<TInner>")
        {
            Outer = ["public static class Deep<TOuter>", "public record Middle"],
            New = "new Depot.Orders.Deep<int>.Middle.Inner<string>()",
        },
        new("Orders", "IDesk.cs", "Depot.Orders", "public interface IDesk")
            { New = "(Depot.Orders.IDesk)new Desk()", Kind = DepotKinds.Interface },
        new("Billing", "Invoice.cs", "Depot.Billing", "public class Invoice") { New = "new Depot.Billing.Invoice()", LineEnd = "\r\n" },
        new("Billing", "Basket.cs", "Depot.Billing", "public record Basket") { New = "new Depot.Billing.Basket()", IsBlock = true },
        new("Billing", "Twin.cs", "Depot.Billing.Inside", "public class Invoice") { New = "new Depot.Billing.Inside.Invoice()" },
        new("Legacy", "Stock.cs", "Depot.Legacy", "public class Stock")
        {
            New = "new Depot.Legacy.Stock()", Kind = DepotKinds.Old, IsBlock = true, LineEnd = "\r\n", Indent = "\t", HasByteOrderMark = true,
            HasUsings = true,
        },
        new("Legacy", "Shelf.cs", "Depot.Legacy", "public class Shelf")
        {
            New = "new Depot.Legacy.Shelf()", Kind = DepotKinds.Old, IsBlock = true, Indent = "\t", HasByteOrderMark = true, HasUsings = true,
        },
        new("shared", "Clock.cs", "Depot.Shared", "public class Clock") { HasUsings = true },
    ];

    public static void Write(PackageFeed feed)
    {
        foreach (var (path, text) in DepotFiles.All)
            feed.Write($"depot/{path}", text);
        foreach (var type in Types)
            feed.Write(PathOf(type), type.Write());
        feed.Write("depot/App/Checks.cs", DepotChecks.Write());
    }

    public static string PathOf(DepotType type) => $"depot/{type.Project}/{type.File}";
}
