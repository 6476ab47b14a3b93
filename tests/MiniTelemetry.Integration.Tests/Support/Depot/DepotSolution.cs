namespace MiniTelemetry.Integration.Tests.Support.Depot;

/// <summary>Projects full of dark methods that know the package and do not use it yet, and a program that checks them all.</summary>
internal static class DepotSolution
{
    private static readonly DepotType[] Types =
    [
        new("Orders/OrderService.cs", "Depot.Orders", "public sealed class OrderService")
            { Name = "Depot.Orders.OrderService", Kind = DepotKinds.Struct },
        new("Orders/Basket.cs", "Depot.Orders", "public class Basket")
            { Name = "Depot.Orders.Basket", HasUsings = true, IsEgyptian = true },
        new("Orders/Clerk.cs", "Depot.Orders", "public class Clerk")
            { Name = "Depot.Orders.Clerk", Part = static index => index % 3 == 0, Indent = "  " },
        new("Orders/Split.cs", "Depot.Orders", "public partial class Split")
            { Name = "Depot.Orders.Split", Part = static index => index % 2 == 0 },
        new("Orders/Split.More.cs", "Depot.Orders", "public partial class Split")
            { Name = "Depot.Orders.Split", Part = static index => index % 2 == 1, IsBlock = true, LineEnd = "\r\n" },
        new("Orders/Line.cs", "Depot.Orders", "public record struct Line(int Id)")
            { Name = "Depot.Orders.Line", Arguments = "1", Kind = DepotKinds.Struct, Part = static index => index % 2 == 0 },
        new("Orders/Deep.cs", "Depot.Orders", "public class Inner<TInner>")
        {
            Name = "Depot.Orders.Deep<int>.Middle.Inner<string>", Outer = ["public static class Deep<TOuter>", "public record Middle"],
            Part = static index => index % 2 == 1,
        },
        new("Orders/IDesk.cs", "Depot.Orders", "public interface IDesk") { Name = "Depot.Orders.IDesk", Kind = DepotKinds.Interface },
        new("Billing/Invoice.cs", "Depot.Billing", "public class Invoice")
            { Name = "Depot.Billing.Invoice", LineEnd = "\r\n", Part = static index => index % 2 == 0 },
        new("Billing/Basket.cs", "Depot.Billing", "public record Basket")
            { Name = "Depot.Billing.Basket", IsBlock = true, Part = static index => index % 2 == 1 },
        new("Billing/Twin.cs", "Depot.Billing.Inside", "public class Invoice")
            { Name = "Depot.Billing.Inside.Invoice", Part = static index => index % 4 == 0 },
        new("Legacy/Stock.cs", "Depot.Legacy", "public class Stock")
        {
            Name = "Depot.Legacy.Stock", Kind = DepotKinds.Old, IsBlock = true, LineEnd = "\r\n", Indent = "\t", HasByteOrderMark = true,
            HasUsings = true,
        },
        new("Legacy/Shelf.cs", "Depot.Legacy", "public class Shelf")
        {
            Name = "Depot.Legacy.Shelf", Kind = DepotKinds.Old, IsBlock = true, Indent = "\t", HasByteOrderMark = true, HasUsings = true,
            Part = static index => index % 3 == 1,
        },
        new("shared/Clock.cs", "Depot.Shared", "public class Clock")
        {
            Name = "Depot.Shared.Clock", HasUsings = true, Projects = ["Orders", "Billing"], Part = static index => index % 3 == 2,
        },
    ];

    /// <summary>The files that are dark, and those beside them that have to stay as they are.</summary>
    public static DepotPage[] Pages { get; } = [.. Types.Select(static type => type.Page), .. DepotPages.All];

    /// <summary>All files.</summary>
    public static IEnumerable<DepotPage> Files =>
    [
        .. Pages, .. DepotFiles.All.Select(static file => new DepotPage(file.Path, file.Text)),
        new("Tests/Checks.cs", DepotChecks.Write()),
    ];

    /// <summary>What the program writes before the names of a project's types: the shared ones are in two assemblies.</summary>
    public static string AliasOf(string project) => project == "Billing" ? "billing::" : "";
}
