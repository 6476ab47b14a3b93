using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Local functions and lambdas, of which there are many: told by syntax which of them are of interest.</summary>
internal static class Functions
{
    public static bool HasAttributes(SyntaxNode function) => function switch
    {
        LocalFunctionStatementSyntax local => local.AttributeLists.Count > 0 || HasAttributes(local.ParameterList),
        ParenthesizedLambdaExpressionSyntax lambda => lambda.AttributeLists.Count > 0 || HasAttributes(lambda.ParameterList),
        LambdaExpressionSyntax lambda => lambda.AttributeLists.Count > 0,
        _ => false,
    };

    private static bool HasAttributes(ParameterListSyntax parameters)
        => parameters.Parameters.Any(static parameter => parameter.AttributeLists.Count > 0);
}
