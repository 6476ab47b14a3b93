using System.Reflection;
using System.Text;

namespace MiniTelemetry.Runtime.Tests.Conventions;

/// <summary>The public API of an assembly as sorted lines, one a type or member.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
    private static readonly NullabilityInfoContext Nullability = new();

    internal static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Describe(type)).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
                text.Append("    ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string Describe(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsInterface ? "interface" : "class";
        var modifiers = type is { IsAbstract: true, IsSealed: true } ? "static " : type is { IsClass: true, IsSealed: true } ? "sealed " : "";
        var parents = type.GetInterfaces().Select(parent => parent.ToString()).Order(StringComparer.Ordinal).ToList();
        if (type is { IsClass: true, BaseType: { } parent } && parent != typeof(object))
            parents.Insert(0, parent.ToString());
        var inherits = type.IsEnum || parents.Count == 0 ? "" : " : " + string.Join(", ", parents);
        return $"{modifiers}{kind} {type.FullName}{inherits}";
    }

    private static IEnumerable<string> Members(Type type) => type.GetMembers(Declared).Select(Describe).OfType<string>();

    private static string? Describe(MemberInfo member) => member switch
    {
        FieldInfo { DeclaringType.IsEnum: true, IsStatic: true } value => $"{value.Name} = {Convert.ToInt64(value.GetRawConstantValue(), null)}",
        FieldInfo { IsSpecialName: false } field when IsVisible(field.IsPublic, field.IsFamily) => $"field {Name(Nullability.Create(field))} {field.Name}",
        PropertyInfo property when Accessors(property) is { Length: > 0 } accessors =>
            $"{Static(property.GetAccessors(true)[0])}{Name(Nullability.Create(property))} {property.Name} {{ {accessors}}}",
        ConstructorInfo { IsStatic: false } constructor when IsVisible(constructor.IsPublic, constructor.IsFamily) =>
            $"new({Parameters(constructor)})",
        MethodInfo { IsSpecialName: false } method when IsVisible(method.IsPublic, method.IsFamily) =>
            $"{Static(method)}{Name(Nullability.Create(method.ReturnParameter))} {method.Name}{Generics(method)}({Parameters(method)})",
        _ => null,
    };

    private static bool IsVisible(bool isPublic, bool isProtected) => isPublic || isProtected;

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Accessors(PropertyInfo property) =>
        (property.GetMethod is { IsPublic: true } ? "get; " : "") + (property.SetMethod is { IsPublic: true } ? "set; " : "");

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? "<" + string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name)) + ">" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Describe));

    private static string Describe(ParameterInfo parameter)
    {
        var modifier = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        var value = parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? "default"}" : "";
        return $"{modifier}{Name(Nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Name(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return inner.FullName + "?";
        var suffix = !type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
            return Name(info.ElementType!) + "[]" + suffix;
        var name = type.FullName ?? (type.IsGenericType ? $"{type.Namespace}.{type.Name}" : type.Name);
        return !type.IsGenericType
            ? name + suffix
            : $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", info.GenericTypeArguments.Select(Name))}>{suffix}";
    }
}
