namespace MiniTelemetry.Integration.Tests.Support.Depot;

[Flags]
internal enum DepotKinds
{
    Class = 1,
    Struct = 2,
    Interface = 4,

    /// <summary>A class in code as it was written before nullable references.</summary>
    Old = 8,

    Classes = Class | Old,
    Modern = Class | Struct | Interface,
    All = Modern | Old,
}
