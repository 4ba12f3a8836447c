namespace SalesFlow.Video.Tests.Packaging;

[Trait("Category", "Packaging")]
public sealed class PublicApiTests
{
    [Fact]
    public async Task A_public_member_that_goes_away_fails_the_build_of_the_core()
    {
        using var core = new CoreCopy();
        var before = await core.BuildAsync(TestContext.Current.CancellationToken);
        before.SuccessfulOutput();

        var property = core.HidePublicProperty();
        var after = await core.BuildAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, after.ExitCode);
        Assert.All(after.Errors, error => Assert.Contains("error RS0017: Symbol '", error, StringComparison.Ordinal));
        Assert.Contains(after.Errors, error => error.Contains(property, StringComparison.Ordinal));
    }
}
