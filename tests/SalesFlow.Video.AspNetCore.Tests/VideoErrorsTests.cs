using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesFlow.Video.AspNetCore.Tests;

public sealed partial class VideoErrorsTests
{
    /// <summary>Set to rewrite docs/errors.md instead of comparing it.</summary>
    private const string WriteVariable = "SALESFLOW_WRITE_DOCS";

    [Fact]
    public void Every_code_has_a_row_with_a_status_a_title_and_a_remedy()
    {
        var descriptions = Enum.GetValues<VideoErrorCode>().Select(VideoErrors.Describe).ToList();

        Assert.All(descriptions, description => Assert.InRange(description.Status, 400, 599));
        Assert.All(descriptions, description => Assert.True(description.Title.Length > 0 && description.Remedy.EndsWith('.')));
        Assert.All(descriptions, description => Assert.Matches(WireName(), description.ErrorCode));
        Assert.Equal(descriptions.Count, descriptions.DistinctBy(description => description.ErrorCode).Count());
    }

    [Fact]
    public void A_number_that_is_no_code_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => VideoErrors.Describe((VideoErrorCode)9999));

    [Fact]
    public async Task The_page_of_error_codes_shows_the_table()
    {
        var page = WritePage();
        if (Environment.GetEnvironmentVariable(WriteVariable) is "1")
            await File.WriteAllTextAsync(PagePath, page, TestContext.Current.CancellationToken);

        Assert.Equal(page, await File.ReadAllTextAsync(PagePath, TestContext.Current.CancellationToken));
    }

    private static string PagePath => Path.Combine(RepositoryRoot(), "docs", "errors.md");

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SalesFlow.Video.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    private static string WritePage()
    {
        var page = new StringBuilder($"""
            # Error codes

            <!-- Made from VideoErrorCode and VideoErrors. To rewrite it:
            {WriteVariable}=1 dotnet test tests/SalesFlow.Video.AspNetCore.Tests/SalesFlow.Video.AspNetCore.Tests.csproj --filter-class SalesFlow.Video.AspNetCore.Tests.VideoErrorsTests -->

            Every refused request is answered with problem details (RFC 9457, `application/problem+json`). `code` is one of these, and stays what it
            is: codes are added, never renamed. `errors` lists every field at fault, each with a code of its own. `detail` is a sentence for a
            person. With `meeting_id` there is a meeting nevertheless. `retry_after` tells the seconds to wait, as the header `Retry-After` does.

            | Code | Status | What happened | What to do |
            |---|---|---|---|

            """);
        foreach (var description in Enum.GetValues<VideoErrorCode>().Select(VideoErrors.Describe))
            page.Append(CultureInfo.InvariantCulture, $"| `{description.ErrorCode}` | {description.Status} | {description.Title} | {description.Remedy} |\n");

        page.Append("""

            `consent_declined`, `invalid_state`, `connect_failed`, `account_gone` and the `platform_…` codes also come back as `?error=` on the page to
            which a browser returns after connecting an account.

            """);
        return page.ToString();
    }

    [GeneratedRegex("^[a-z]+(_[a-z]+)*$")]
    private static partial Regex WireName();
}
