using System.Diagnostics.CodeAnalysis;

namespace OrderDesk.Services.Payments;

public sealed record ChargeResult(string? AuthorizationCode, string? DeclineCode)
{
    [MemberNotNullWhen(true, nameof(AuthorizationCode))]
    [MemberNotNullWhen(false, nameof(DeclineCode))]
    public bool IsApproved => AuthorizationCode is not null;

    public static ChargeResult Approved(string authorizationCode) => new(authorizationCode, null);

    public static ChargeResult Declined(string code) => new(null, code);
}
