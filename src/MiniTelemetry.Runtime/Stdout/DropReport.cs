namespace MiniTelemetry.Stdout;

/// <summary>What every format says of the records that stdout did not take.</summary>
internal static class DropReport
{
    public const string Message = "records dropped: stdout did not take them in time";

    public static void Write(AttributeList list, DropCounts drops)
    {
        list.AddPassed("dropped.spans", drops.Spans);
        list.AddPassed("dropped.logs", drops.Logs);
        list.AddPassed("dropped.metrics", drops.Metrics);
        if (drops.Own > 0) list.AddPassed("dropped.own", drops.Own);
    }
}
