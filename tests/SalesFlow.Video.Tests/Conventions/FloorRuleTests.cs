namespace SalesFlow.Video.Tests.Conventions;

public sealed class FloorRuleTests
{
    private const string Core = "src/SalesFlow.Video";

    private static readonly TextFile Job = Declared("Jobs/Job.cs", "public sealed record Job(string Name) { public const int Limit = 3; }");

    [Fact]
    public void The_core_imports_lower_floors_only()
    {
        Assert.Contains(RepositoryTree.Files, file => file.Path == $"{Core}/SalesFlow.Video.csproj");
        var files = RepositoryTree.CodeIn(Core).Select(file => file.From(Core)).ToList();

        Rule.Holds(FloorRule.FindViolations(files), "A folder of the core uses lower floors only");
    }

    [Fact]
    public void A_lower_floor_may_be_used()
    {
        var inbox = Declared("Webhooks/Inbox.cs", "using SalesFlow.Video.Jobs; public sealed class Inbox { public Job? Next; }");

        Assert.Empty(FloorRule.FindViolations([Job, inbox]));
    }

    [Fact]
    public void A_higher_floor_is_reported_with_file_line_floors_and_symbol()
    {
        var meeting = Declared("Meetings/Meeting.cs", "using SalesFlow.Video.Jobs;\npublic sealed class Meeting\n{\n  Job? Next;\n}");

        var violations = FloorRule.FindViolations([Job, meeting]);

        Assert.Equal(["Meetings/Meeting.cs:5: Meetings (floor 4) uses Jobs (floor 8): SalesFlow.Video.Jobs.Job"], violations);
    }

    [Theory]
    [InlineData("public Jobs.Job? Next;", "a partly qualified name")]
    [InlineData("public global::SalesFlow.Video.Jobs.Job? Next;", "a fully qualified name")]
    [InlineData("public List<Jobs.Job?[]> Next = [];", "a type argument")]
    [InlineData("public int Limit = Jobs.Job.Limit;", "a constant")]
    [InlineData("public string Name => nameof(Jobs.Job);", "a name")]
    [InlineData("public Type Kind => typeof(Jobs.Job);", "a type")]
    [InlineData("[Jobs.Mark] public int Marked;", "an attribute")]
    [InlineData("public void Log<T>() where T : Jobs.IJob { }", "a constraint")]
    public void Every_way_to_name_a_higher_floor_counts(string member, string way)
    {
        var others = Declared("Jobs/Mark.cs", "public sealed class MarkAttribute : Attribute; public interface IJob;");
        var meeting = Declared("Meetings/Meeting.cs", $"public sealed class Meeting {{ {member} }}");

        Assert.True(FloorRule.FindViolations([Job, others, meeting]).Count > 0, $"Not seen: {way}");
    }

    [Fact]
    public void An_extension_method_counts_by_the_folder_of_its_file_whatever_its_namespace()
    {
        var extensions = new TextFile(
            "Jobs/JobExtensions.cs",
            "namespace Elsewhere; public static class JobExtensions { public static int Size(this string text) => text.Length; }");
        var meeting = Declared("Meetings/Meeting.cs", "using Elsewhere; public sealed class Meeting { int Length => \"title\".Size(); }");

        Rule.Reports("Meetings (floor 4) uses Jobs (floor 8)", FloorRule.FindViolations([extensions, meeting]));
    }

    [Fact]
    public void An_alias_does_not_hide_a_higher_floor()
    {
        var meeting = Declared("Meetings/Meeting.cs", "using Work = SalesFlow.Video.Jobs.Job; public sealed class Meeting { Work? Next; }");

        Rule.Reports("Meetings (floor 4) uses Jobs (floor 8)", FloorRule.FindViolations([Job, meeting]));
    }

    [Fact]
    public void A_documentation_comment_may_point_upwards()
    {
        var meeting = Declared("Meetings/Meeting.cs", "/// <summary>Ends in a <see cref=\"Jobs.Job\"/>.</summary>\npublic class Meeting;");

        Assert.Empty(FloorRule.FindViolations([Job, meeting]));
    }

    [Fact]
    public void Platforms_do_not_see_each_other()
    {
        var zoom = Declared("Platforms/Zoom/ZoomProvider.cs", "public sealed class ZoomProvider;");
        var teams = Declared("Platforms/Teams/Wire/TeamsCall.cs", "public sealed class TeamsCall { public Zoom.ZoomProvider? Other; }");

        Rule.Reports("Platforms/Teams (floor 13) uses Platforms/Zoom (floor 13)", FloorRule.FindViolations([zoom, teams]));
    }

    [Fact]
    public void A_circle_of_two_folders_is_reported_where_it_goes_up()
    {
        var meeting = Declared("Meetings/Meeting.cs", "public sealed class Meeting { public Events.Held? Last; }");
        var held = Declared("Events/Held.cs", "public sealed class Held { public Meetings.Meeting? Of; }");

        Rule.Reports("Meetings (floor 4) uses Events (floor 7)", FloorRule.FindViolations([meeting, held]));
    }

    [Fact]
    public void The_root_sees_no_folder()
    {
        var root = Declared("VideoOptions.cs", "public sealed class VideoOptions { public Jobs.Job? First; }");

        Rule.Reports("root (floor 0) uses Jobs (floor 8)", FloorRule.FindViolations([Job, root]));
    }

    [Theory]
    [InlineData("Rooms/Room.cs", "folder Rooms has no floor")]
    [InlineData("Platforms/Shared.cs", "folder Platforms has no floor")]
    [InlineData("Platforms/Webex/Call.cs", "folder Platforms/Webex has no floor")]
    public void A_folder_without_a_floor_is_reported(string path, string message) =>
        Assert.Equal([message], FloorRule.FindViolations([new TextFile(path, "")]));

    [Fact]
    public void A_name_that_cannot_be_resolved_is_reported_because_it_may_hide_a_reference() =>
        Rule.Reports("CS0246", FloorRule.FindViolations([Declared("Jobs/Lost.cs", "public sealed class Lost { public Missing? It; }")]));

    private static TextFile Declared(string path, string code) =>
        new(path, $"namespace {string.Join('.', ["SalesFlow.Video", .. path.Split('/')[..^1]])};\n{code}");
}
