using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using SalesFlow.Video;
using SalesFlow.Video.Integrations;

namespace SalesFlow.App.Database;

/// <summary>Encrypts the keys of sessions as tokens are, under a named key from outside the database: whoever reads it is nobody yet.</summary>
/// <remarks>The decryptor is stored with each key by its name, so neither its name nor its namespace may change.</remarks>
internal sealed class TokenKeyEncryptor(ITokenProtector protector) : IXmlEncryptor
{
    public const string Context = "data_protection_key";
    public const string Element = "encryptedKey";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var ciphertext = protector.Protect(new Secret(plaintextElement.ToString(SaveOptions.DisableFormatting)), Context);
        return new(new XElement(Element, ciphertext), typeof(TokenKeyDecryptor));
    }
}
