using System.Collections;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Redacting;

/// <summary>A value as a resource can hold it: whatever a hook gave for one.</summary>
internal static class ResourceValue
{
    private const int MaxElements = 1000;

    public static object Of(object value)
    {
        try
        {
            return value switch
            {
                string or bool or short or int or long or float or double => value,
                string[] or bool[] or short[] or int[] or long[] or float[] or double[] => value,
                IEnumerable sequence => sequence.Cast<object?>().Take(MaxElements).Select(MaskedValue.TextOf).ToArray(),
                _ => MaskedValue.TextOf(value),
            };
        }
        catch (Exception fault)
        {
            return AttributeText.Unreadable(fault);
        }
    }
}
