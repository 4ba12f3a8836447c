namespace SalesFlow.Video.Tests.Conventions;

public sealed class SecretPrintRuleTests
{
    private const string Secret =
        """public readonly record struct Secret(string Value) { public override string ToString() => "[redacted]"; }""";

    [Fact]
    public void No_type_of_the_packages_prints_a_secret() =>
        Rule.Holds(SecretPrintRule.FindViolations(ProductAssemblies.Types), "No ToString shows a secret");

    [Theory]
    [InlineData("public sealed record Tokens(Secret AccessToken, Secret? RefreshToken);" + Secret)]
    [InlineData("public sealed record Signed(string Id) { public Secret Signature => new(Id); }" + Secret)]
    [InlineData("public sealed record Meeting(string Title, string JoinUrl) { public override string ToString() => Title; }")]
    [InlineData("public sealed record Failure(string ErrorCode, int StatusCode, string? NextPageToken, string LanguageCode);")]
    [InlineData("public sealed record Key(DateTimeOffset ExpiresAt) { internal string Secret { get; init; } = string.Empty; }")]
    [InlineData("public sealed class Options { public string? ClientSecret { get; set; } }")]
    [InlineData("public sealed record Context(string Title, bool HasPassword, ReadOnlyMemory<byte> Body);")]
    [InlineData("public sealed class Login(string id) { public string? Code { get; } public override string ToString() => id.Trim(); }")]
    public void A_type_that_keeps_its_secret_passes(string code) => Assert.Empty(SecretPrintRule.FindViolations(CompiledTypes.From(code)));

    [Theory]
    [InlineData("public sealed record Shown(string AccessToken);", "AccessToken")]
    [InlineData("internal readonly record struct Shown(string Code);", "Code")]
    [InlineData("internal sealed record Shown(Uri HostUrl);", "HostUrl")]
    [InlineData("public sealed record Shown { public required ReadOnlyMemory<char> Text { get; init; } }", "Text")]
    [InlineData("public sealed record Shown(System.Text.Json.JsonElement Payload);", "Payload")]
    [InlineData("public sealed record Shown<T>(T Body);", "Body")]
    [InlineData("public sealed record Shown(Raw ApiKey); public readonly record struct Raw(string Value);", "ApiKey")]
    [InlineData("public sealed record Shown(string Title) { public string BodyText => Title; }", "BodyText")]
    [InlineData("public abstract record Basis(string Signature); public sealed record Shown(string Id) : Basis(Id);", "Signature")]
    [InlineData("public sealed class Shown { string? _code; string? Code => _code; public override string? ToString() => _code; }", "Code")]
    [InlineData("sealed record Shown(byte[] Secret) { public override string ToString() => Convert.ToHexString(Secret); }", "Secret")]
    public void A_shown_secret_is_reported(string code, string name)
    {
        var violation = Assert.Single(SecretPrintRule.FindViolations(CompiledTypes.From(code)));

        Assert.StartsWith("SalesFlow.Proof.Shown", violation, StringComparison.Ordinal);
        Assert.EndsWith($".ToString() shows {name}", violation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_print_that_cannot_be_tried_is_reported()
    {
        const string code = """sealed record Login(string Code, int[] Ids) { public override string ToString() => $"{Ids.Length}"; }""";

        Rule.Reports("cannot be checked", SecretPrintRule.FindViolations(CompiledTypes.From(code)));
    }
}
