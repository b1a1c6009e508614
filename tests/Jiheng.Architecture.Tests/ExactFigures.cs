using System.Reflection;

namespace Jiheng.Architecture.Tests;

/// <summary>Money, head counts and scores never pass through floating point.</summary>
public sealed class ExactFigures
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Domain_OutsideSurveys_HasNoFloatingPoint()
    {
        var offenders = typeof(Domain.Quantities.Quantity).Assembly.GetTypes()
            .Where(t => t.Namespace?.StartsWith("Jiheng.Domain.Surveys", StringComparison.Ordinal) != true)
            .SelectMany(t => t.GetMembers(All).Where(Mentions).Select(m => $"{t.FullName}.{m.Name}"));
        Assert.Empty(offenders);
    }

    [Fact]
    public void Mentions_FloatingPointMember_IsFound() => Assert.True(Mentions(typeof(Math).GetMethod(nameof(Math.Sqrt))!));

    private static bool Mentions(MemberInfo member) => member switch
    {
        FieldInfo f => IsFloating(f.FieldType),
        PropertyInfo p => IsFloating(p.PropertyType),
        MethodBase m => m.GetParameters().Any(p => IsFloating(p.ParameterType)) || (m is MethodInfo i && IsFloating(i.ReturnType)) || Locals(m),
        _ => false,
    };

    private static bool Locals(MethodBase method) => method.GetMethodBody()?.LocalVariables.Any(v => IsFloating(v.LocalType)) == true;

    private static bool IsFloating(Type type)
    {
        if (type.HasElementType) return IsFloating(type.GetElementType()!);
        return type == typeof(double) || type == typeof(float) || type == typeof(Half) || (type.IsGenericType && type.GetGenericArguments().Any(IsFloating));
    }
}
