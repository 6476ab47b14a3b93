using System.Security.Cryptography;

namespace MiniTelemetry.Integration.Tests.Support.Acme;

/// <summary>A key to sign assemblies with, as a file and as the text by which friends are named.</summary>
internal sealed class StrongName
{
    private static readonly byte[] SignatureAlgorithm = [0, 0x24, 0, 0];
    private static readonly byte[] HashAlgorithm = [4, 0x80, 0, 0];

    public StrongName()
    {
        using var key = new RSACryptoServiceProvider(2048);
        File = ForSignatures(key.ExportCspBlob(includePrivateParameters: true));
        var blob = ForSignatures(key.ExportCspBlob(includePrivateParameters: false));
        PublicKey = Convert.ToHexStringLower([.. SignatureAlgorithm, .. HashAlgorithm, .. BitConverter.GetBytes(blob.Length), .. blob]);
    }

    public byte[] File { get; }

    public string PublicKey { get; }

    // What .NET exports says that it is a key to exchange keys.
    private static byte[] ForSignatures(byte[] blob)
    {
        SignatureAlgorithm.CopyTo(blob, 4);
        return blob;
    }
}
