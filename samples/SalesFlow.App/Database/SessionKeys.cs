using System.Data.Common;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SalesFlow.Video;
using SalesFlow.Video.Integrations;

namespace SalesFlow.App.Database;

/// <summary>The stored keys that sessions are protected with; none of them stays in clear or under a key of before.</summary>
internal sealed partial class SessionKeys(AppDbContext context, ITokenProtector protector, ILogger<SessionKeys> logger)
{
    // How the framework marks what it encrypts and what it has encrypted.
    private static readonly XNamespace Marks = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XName Encrypted = Marks + "encryptedSecret";
    private static readonly XName InClear = Marks + "requiresEncryption";

    /// <summary>Rewrites every key that is not encrypted with the current one, and returns how many there were. Repeatable.</summary>
    public async Task<int> RewriteAsync(CancellationToken cancellationToken = default)
    {
        var (rewritten, wereInClear) = (0, false);
        foreach (var stored in await context.DataProtectionKeys.ToListAsync(cancellationToken))
        {
            var isInClear = stored.Xml?.Contains(InClear.LocalName, StringComparison.Ordinal) is true;
            if (!TryRewrite(stored))
                continue;

            rewritten++;
            wereInClear |= isInClear;
        }

        await context.SaveChangesAsync(cancellationToken);
        if (wereInClear)
            await EraseAsync(cancellationToken);
        return rewritten;
    }

    private bool TryRewrite(DataProtectionKey stored)
    {
        try
        {
            var key = XElement.Parse(stored.Xml ?? "");
            if (!Encrypt(key) && !Renew(key))
                return false;

            stored.Xml = key.ToString(SaveOptions.DisableFormatting);
            LogRewritten(stored.FriendlyName);
            return true;
        }
        catch (Exception exception) when (exception is SalesFlowVideoException or XmlException or FormatException)
        {
            LogUnreadable(exception, stored.FriendlyName);
            return false;
        }
    }

    private bool Encrypt(XElement key)
    {
        var secrets = key.Descendants().Where(static element => (bool?)element.Attribute(InClear) is true).ToList();
        foreach (var secret in secrets)
        {
            var encrypted = new TokenKeyEncryptor(protector).Encrypt(secret);
            secret.ReplaceWith(new XElement(
                Encrypted, new XAttribute("decryptorType", encrypted.DecryptorType.AssemblyQualifiedName!), encrypted.EncryptedElement));
        }

        return secrets.Count > 0;
    }

    private bool Renew(XElement key)
    {
        var secrets = key.Descendants(TokenKeyEncryptor.Element).ToList();
        foreach (var secret in secrets)
        {
            // Opened in any case: whoever starts the app is to learn of a key that does not open, and not by users who are signed out.
            var plaintext = protector.Unprotect(secret.Value, TokenKeyEncryptor.Context);
            if (protector.IsCurrent(secret.Value))
                return false;
            secret.Value = protector.Protect(plaintext, TokenKeyEncryptor.Context);
        }

        return secrets.Count > 0;
    }

    /// <summary>Has the database forget what was replaced, which it keeps in its files until it needs the place.</summary>
    private async Task EraseAsync(CancellationToken cancellationToken)
    {
        string[] statements = context.Database.IsSqlite()
            ? ["VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"]
            : ["""VACUUM FULL "DataProtectionKeys" """];
        try
        {
            foreach (var statement in statements)
                await context.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        }
        catch (DbException exception)
        {
            // Such as a disk without room for a copy. No reason to serve nobody: the table is clean.
            LogNotErased(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The session key {Key} was encrypted with the current token key")]
    private partial void LogRewritten(string? key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Session keys lay in clear, and the files of the database may still hold them: run VACUUM")]
    private partial void LogNotErased(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The session key {Key} does not open and is left out: whoever signed in under it has to sign in again")]
    private partial void LogUnreadable(Exception exception, string? key);
}
