namespace SalesFlow.Video.Tests.Conventions;

public sealed class PlatformFolderRuleTests
{
    private const string Simulator = "src/SalesFlow.Video.Testing";

    [Fact]
    public void What_platforms_share_knows_none_of_them()
    {
        var files = RepositoryTree.CodeIn(Simulator).Select(file => file.From(Simulator)).ToList();

        Assert.Contains(files, file => file.IsIn("Zoom"));
        Rule.Holds(PlatformFolderRule.FindViolations(files), "A platform of the simulator is known in its own folder only");
    }

    [Theory]
    [InlineData("Meetings/Book.cs", "using SalesFlow.Video.Testing.Zoom.Meetings;", "Meetings/Book.cs:2 knows Zoom")]
    [InlineData("OAuth/Desk.cs", "global::SalesFlow.Video.Testing.Teams.Login.Ask();", "OAuth/Desk.cs:2 knows Teams")]
    [InlineData("Zoom/Api/Room.cs", "using SalesFlow.Video.Testing.GoogleMeet;", "Zoom/Api/Room.cs:2 knows GoogleMeet")]
    public void Knowing_a_platform_elsewhere_is_reported(string path, string line, string violation) =>
        Rule.Reports(violation, PlatformFolderRule.FindViolations([new(path, $"// What this is.\n{line}\n")]));

    [Theory]
    [InlineData("PlatformSimulator.cs", "using SalesFlow.Video.Testing.Zoom;")]
    [InlineData("Zoom/Api/Room.cs", "using SalesFlow.Video.Testing.Zoom.Meetings;")]
    [InlineData("Zoom/Api/Room.cs", "using SalesFlow.Video.Testing.Meetings;")]
    [InlineData("Meetings/Book.cs", "using SalesFlow.Video.Testing.State;")]
    public void Its_own_folder_and_the_front_may_know_it(string path, string line) =>
        Assert.Empty(PlatformFolderRule.FindViolations([new(path, line)]));
}
