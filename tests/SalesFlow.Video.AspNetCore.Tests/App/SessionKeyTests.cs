using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.AspNetCore.Tests.App;

/// <summary>The keys that cookies and tokens of users are protected with, in a database that is kept over several starts.</summary>
public sealed class SessionKeyTests : IDisposable
{
    private const string Email = "seller@example.test";
    private const string Password = "a sentence to remember";

    // Those for which the app itself sets a level.
    private static readonly string[] Categories = ["Default", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("salesflow-keys-");
    private LogLines _log = new();

    private string Database => Path.Combine(_folder.FullName, "salesflow.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_new_key_is_stored_under_the_named_token_key_and_never_in_clear()
    {
        await using var app = await StartAsync();
        using var browser = await SignUpAsync(app);

        var stored = Assert.Single(await ReadKeysAsync());

        Assert.Contains("sf1.first.", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", stored, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/settings")).Status);
    }

    [Fact]
    public async Task Keys_that_lie_in_clear_are_encrypted_at_the_start_and_keep_their_sessions()
    {
        using var browser = await SignUpInClearAsync();
        var stored = Assert.Single(await ReadKeysAsync());
        for (var number = 1; number <= 9; number++)
            await AddKeyAsync(stored);

        await using var app = await StartAsync();
        using var later = browser.MoveTo(app);

        Assert.All(await ReadKeysAsync(), static key => Assert.Contains("sf1.first.", key, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await later.GetAsync("/settings")).Status);
        Assert.DoesNotContain(MasterKeyIn(stored), await ReadFilesAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_log_of_any_level_holds_a_key()
    {
        using var browser = await SignUpInClearAsync();
        var secret = MasterKeyIn(Assert.Single(await ReadKeysAsync()));

        await using var app = await StartAsync();
        using var later = browser.MoveTo(app);
        await later.GetAsync("/settings");

        // A key that is made while everything is listened to.
        app.Services.GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(90));
        var made = (await ReadKeysAsync()).Select(key => Decrypt(app, key)).Select(MasterKeyIn).ToList();

        Assert.Equal(2, made.Count);
        Assert.Contains(secret, made);
        Assert.Contains("Reading data with key", _log.All, StringComparison.Ordinal);
        Assert.All(made, key => Assert.DoesNotContain(key, _log.All, StringComparison.Ordinal));
        Assert.DoesNotContain(Convert.ToBase64String(new byte[32]), _log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_rotation_the_old_token_key_is_needed_for_one_start()
    {
        Browser browser;
        await using (var before = await StartAsync())
            browser = await SignUpAsync(before);
        using var _ = browser;

        await using (var rotated = await StartAsync(("SalesFlowVideo:TokenKeys:Keys:second", KeyOf(2)), ("SalesFlowVideo:TokenKeys:Current", "second")))
        {
            using var during = browser.MoveTo(rotated);
            Assert.Equal(HttpStatusCode.OK, (await during.GetAsync("/settings")).Status);
        }

        // The old key is gone: what it is called is another one now.
        await using var after = await StartAsync(
            ("SalesFlowVideo:TokenKeys:Keys:first", KeyOf(3)), ("SalesFlowVideo:TokenKeys:Keys:second", KeyOf(2)), ("SalesFlowVideo:TokenKeys:Current", "second"));
        using var later = browser.MoveTo(after);
        Assert.Contains("sf1.second.", Assert.Single(await ReadKeysAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await later.GetAsync("/settings")).Status);
    }

    [Fact]
    public async Task Keys_that_do_not_open_are_left_out_and_told_of()
    {
        Browser browser;
        await using (var before = await StartAsync())
            browser = await SignUpAsync(before);
        using var _ = browser;
        var stored = Assert.Single(await ReadKeysAsync());
        await AddKeyAsync(stored.Replace("</encryptedKey>", "AAAA</encryptedKey>", StringComparison.Ordinal));
        await AddKeyAsync(stored.Replace("sf1.first.", "sf1.first.!", StringComparison.Ordinal));
        await AddKeyAsync(stored.Replace("sf1.first.", "sf1.lost.", StringComparison.Ordinal));
        await AddKeyAsync(stored.Replace("sf1.first.", "", StringComparison.Ordinal));
        await AddKeyAsync(stored.Replace("TokenKeyDecryptor", "OtherDecryptor", StringComparison.Ordinal));

        // Under another key of the same name nothing opens.
        await using var app = await StartAsync(("SalesFlowVideo:TokenKeys:Keys:first", KeyOf(9)));
        using var later = browser.MoveTo(app);

        // The session is over, and everything else goes on.
        Assert.Equal(HttpStatusCode.Found, (await later.GetAsync("/settings")).Status);
        Assert.Equal("/meetings", (await later.SignInAsync(Email, Password)).Location);
        Assert.Equal(HttpStatusCode.OK, (await later.GetAsync("/settings")).Status);
        Assert.Equal(7, (await ReadKeysAsync()).Count);
        Assert.Equal(6, _log.Of(LogLevel.Warning).Count(static line => line.Contains("does not open and is left out", StringComparison.Ordinal)));
        Assert.Contains(_log.Of(LogLevel.Warning), static line => line.Contains("Token key 'lost' is not configured", StringComparison.Ordinal));
    }

    private static string KeyOf(byte number) => Convert.ToBase64String(Enumerable.Repeat(number, 32).ToArray());

    /// <summary>A session from before keys were encrypted.</summary>
    private async Task<Browser> SignUpInClearAsync()
    {
        await using var before = await StartAsync(static services =>
            services.PostConfigure<KeyManagementOptions>(static options => options.XmlEncryptor = null));
        return await SignUpAsync(before);
    }

    private static async Task<Browser> SignUpAsync(AppHost app)
    {
        var browser = new Browser(app);
        Assert.Equal("/meetings", (await browser.SubmitAsync("/sign-up", ("email", Email), ("password", Password))).Location);
        return browser;
    }

    private Task<AppHost> StartAsync(params (string Name, string Value)[] settings) => StartAsync(static _ => { }, settings);

    /// <summary>Starts the app and listens to it from here on.</summary>
    private Task<AppHost> StartAsync(Action<IServiceCollection> configure, params (string Name, string Value)[] settings)
    {
        _log = new LogLines();
        return AppHost.StartAsync(Environments.Production, builder =>
        {
            builder.UseSetting("Accounts:AllowRegistration", "true").UseSetting("ConnectionStrings:SalesFlow", $"Data Source={Database};Pooling=False");
            foreach (var category in Categories)
                builder.UseSetting($"Logging:LogLevel:{category}", "Trace");
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(_log)).ConfigureServices(configure);
        });
    }

    private async Task<List<string>> ReadKeysAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Xml" FROM "DataProtectionKeys" ORDER BY "Id" """;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> keys = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            keys.Add(reader.GetString(0));
        return keys;
    }

    /// <summary>Stores one more key, under an id of its own.</summary>
    private async Task AddKeyAsync(string xml)
    {
        var key = XElement.Parse(xml);
        key.SetAttributeValue("id", Guid.NewGuid());
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = """INSERT INTO "DataProtectionKeys" ("FriendlyName", "Xml") VALUES ('added', @xml)""";
        command.Parameters.AddWithValue("@xml", key.ToString());
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Everything that the database's files hold, also what was deleted.</summary>
    private async Task<string> ReadFilesAsync()
    {
        var texts = Directory.GetFiles(_folder.FullName).Select(async file =>
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        });
        return string.Concat(await Task.WhenAll(texts));
    }

    private static string MasterKeyIn(string xml) => XElement.Parse(xml).DescendantsAndSelf("masterKey").Single().Element("value")!.Value;

    private static string Decrypt(AppHost app, string key) => app.Services.GetRequiredService<ITokenProtector>()
        .Unprotect(XElement.Parse(key).Descendants("encryptedKey").Single().Value, "data_protection_key").Reveal();
}
