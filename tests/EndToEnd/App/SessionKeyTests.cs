using Npgsql;
using SalesFlow.Video.Proofs.App;
using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.EndToEnd.App;

/// <summary>The keys that sessions are protected with, on PostgreSQL.</summary>
public sealed class SessionKeyTests(PostgresCluster postgres)
{
    // As the framework stores a key when nothing encrypts it.
    private const string InClear = """
        <key id="0198c0de-0000-7000-8000-000000000001" version="1"><creationDate>2026-11-01T00:00:00Z</creationDate>
        <activationDate>2026-11-01T00:00:00Z</activationDate><expirationDate>2027-01-30T00:00:00Z</expirationDate>
        <descriptor deserializerType="Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel.AuthenticatedEncryptorDescriptorDeserializer, Microsoft.AspNetCore.DataProtection"><descriptor>
        <encryption algorithm="AES_256_CBC" /><validation algorithm="HMACSHA256" />
        <masterKey p4:requiresEncryption="true" xmlns:p4="http://schemas.asp.net/2015/03/dataProtection"><value>Q0FOQVJZ</value></masterKey>
        </descriptor></descriptor></key>
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_that_lies_in_clear_is_encrypted_at_the_start()
    {
        var connectionString = await postgres.CreateDatabaseAsync();
        await using (await AppProcess.StartAsync(connectionString, Token))
            await ExecuteAsync(connectionString, """INSERT INTO "DataProtectionKeys" ("FriendlyName", "Xml") VALUES ('old', @xml)""", InClear);

        await using var app = await AppProcess.StartAsync(connectionString, Token);
        var stored = await ExecuteAsync(connectionString, """SELECT "Xml" FROM "DataProtectionKeys" WHERE "FriendlyName" = 'old'""", "");

        Assert.Contains("sf1.first.", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Q0FOQVJZ", stored, StringComparison.Ordinal);
    }

    private static async Task<string?> ExecuteAsync(string connectionString, string statement, string xml)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var command = database.CreateCommand(statement);
        command.Parameters.AddWithValue("xml", xml);
        return (string?)await command.ExecuteScalarAsync(Token);
    }
}
