using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using SalesFlow.Video.Integrations;

namespace SalesFlow.App.Database;

/// <summary>Decrypts what <see cref="TokenKeyEncryptor"/> made. The framework makes one itself, from the name that is stored with the key.</summary>
internal sealed class TokenKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(
        services.GetRequiredService<ITokenProtector>().Unprotect(encryptedElement.Value, TokenKeyEncryptor.Context).Reveal());
}
