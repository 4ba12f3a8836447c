using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFlow.App.Integrations;
using SalesFlow.App.Leads;
using SalesFlow.App.Shell;
using SalesFlow.Video;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>Schedules a meeting: suggests what it can, and loses nothing that was typed.</summary>
public sealed partial class NewMeetingPage(
    Viewer viewer, VideoMeetings meetings, VideoIntegrations integrations, PlatformDirectory platforms, LeadBook leadBook, Timetable timetable,
    NavigationManager navigation)
{
    private static readonly TimeSpan UsualLength = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan FormLifetime = TimeSpan.FromMinutes(10);

    private IReadOnlyList<FieldError> _errors = [];
    private IReadOnlyList<PlatformChoice> _choices = [];
    private List<Lead> _leads = [];
    private VideoProblem? _problem;
    private PlatformDescriptor? _connect;
    private bool _isOverlapping;

    [CascadingParameter]
    public HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm]
    public ScheduleForm? Form { get; set; }

    /// <summary>The lead to meet.</summary>
    [SupplyParameterFromQuery]
    public string? Lead { get; set; }

    /// <summary>The wire name of the platform to meet on.</summary>
    [SupplyParameterFromQuery]
    public string? Platform { get; set; }

    /// <summary>The id of a meeting that is to be held once more.</summary>
    [SupplyParameterFromQuery]
    public string? Again { get; set; }

    /// <summary>Why an account was not connected, when its platform led back here.</summary>
    [SupplyParameterFromQuery]
    public string? Error { get; set; }

    private string SubmitWord => !string.IsNullOrEmpty(Form?.Declined) ? Common["Retry"] : Words[_isOverlapping ? "SubmitAnyway" : "Submit"];

    private string EarliestDay => viewer.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected override async Task OnInitializedAsync()
    {
        _choices = PlatformChoice.Of(platforms, await integrations.ListAsync(viewer.Owner));
        var again = Form is null && MeetingId.TryParse(Again, out var id) ? await meetings.FindAsync(viewer.Owner, id) : null;
        _leads = await ListLeadsAsync(Form?.Lead ?? again?.LeadId ?? Lead);
        Form ??= again is null ? await SuggestAsync() : await SuggestAgainAsync(again);
        _problem = ReadConnectError();
    }

    private async Task SubmitAsync()
    {
        _problem = null;
        var (request, errors) = Form!.Read();
        _errors = [.. errors, .. meetings.Validate(request).Where(found => FieldErrors.Of(errors, found.Field) is null), .. CheckLead(request)];
        if (_errors.Count > 0)
            return;

        if (Form.KeepRecord)
            Preferences.KeepRecord(Context.Response, viewer.Owner, Form.Record);
        if (await FindMadeAsync(request) is { } made)
        {
            Finish(made);
            return;
        }

        _isOverlapping = await timetable.FindUnseenAsync(Form) is not [];
        if (_isOverlapping)
            return;

        Finish(await RetryAsync(request) ?? await meetings.ScheduleAsync(viewer.Owner, request, Form.Key));
    }

    /// <summary>Finds what this form has made already, when somebody went back to it and sent it once more: it has another key by then.</summary>
    private async Task<Meeting?> FindMadeAsync(ScheduleMeeting request)
    {
        var (start, length) = (request.StartTime!.Value, request.Duration!.Value);
        var overlaps = await timetable.FindOverlapsAsync(start, start + length);
        return overlaps.FirstOrDefault(meeting => meeting.CreatedAt >= viewer.Now - FormLifetime && SamePlan.Is(meeting, request));
    }

    /// <summary>Tries what the platform declined again, or makes room for what is sent in its place.</summary>
    /// <returns>What came of it; null when a new meeting is to be made.</returns>
    private async Task<VideoResult<Meeting>?> RetryAsync(ScheduleMeeting request)
    {
        if (!MeetingId.TryParse(Form!.Declined, out var id) || await meetings.FindAsync(viewer.Owner, id) is not { } declined)
            return null;
        if (!SamePlan.Is(declined, request))
        {
            await meetings.CancelAsync(viewer.Owner, id);
            return null;
        }

        var result = await meetings.RetryAsync(viewer.Owner, id);

        // Sent twice: the other sending is at it.
        return result.Problem?.Code == VideoErrorCode.NothingToRetry ? declined : result;
    }

    private void Finish(VideoResult<Meeting> result)
    {
        if (result.TryGetValue(out var meeting, out var problem))
        {
            navigation.NavigateTo($"/meetings/{meeting.Id}/scheduled");
            return;
        }

        _problem = problem;
        _errors = problem.Errors;
        _connect = Connecting.Solves(problem.Code)
            ? platforms.All.FirstOrDefault(platform => platform.Platform.Name == Form!.Platform)
            : null;
        if (problem.MeetingId is null && problem.Code != VideoErrorCode.IdempotencyKeyReused)
            return;

        // This key stands for what was sent; what is sent next is another request.
        Form!.Declined = problem.MeetingId?.ToString();
        Form.Key = NewKey();
    }

    private async Task<ScheduleForm> SuggestAsync()
    {
        var lead = _leads.Find(lead => lead.Id.ToString() == Lead);
        return new()
        {
            Key = NewKey(),
            Title = lead is null ? null : LeadSuggestion.TitleOf(lead, Words),
            When = TimeForm.At(await timetable.FindFreeAsync(), UsualLength, viewer.Zone),
            Platform = ChooseUsable(Platform),
            Lead = lead?.Id.ToString(),
            Invitees = lead is null ? null : LeadSuggestion.InviteeOf(lead),
            Record = Preferences.RecordOf(Context.Request, viewer.Owner),
        };
    }

    private async Task<ScheduleForm> SuggestAgainAsync(Meeting meeting)
    {
        var form = ScheduleForm.Again(meeting, await timetable.FindFreeAsync(), viewer.Zone);
        form.Key = NewKey();
        form.Platform = ChooseUsable(form.Platform);
        if (!_leads.Exists(lead => lead.Id.ToString() == form.Lead))
            form.Lead = null;
        return form;
    }

    /// <summary>Returns the wire name of a platform that can be used: the wanted one, or else the first.</summary>
    private string? ChooseUsable(string? wanted)
    {
        var usable = _choices.Where(static choice => choice.Obstacle is null).Select(static choice => choice.Platform.Platform.Name).ToList();
        return usable.Find(name => name == wanted) ?? usable.FirstOrDefault();
    }

    /// <summary>Lists the leads to choose from, with the chosen one even when it is not among the first.</summary>
    private async Task<List<Lead>> ListLeadsAsync(string? chosen)
    {
        var listed = await leadBook.ListAsync(viewer.Owner);
        if (Guid.TryParse(chosen, out var id) && listed.TrueForAll(lead => lead.Id != id) && await leadBook.FindAsync(viewer.Owner, id) is { } lead)
            listed.Insert(0, lead);
        return listed;
    }

    private IEnumerable<FieldError> CheckLead(ScheduleMeeting request) =>
        request.LeadId is null || _leads.Exists(lead => lead.Id.ToString() == request.LeadId)
            ? []
            : [new FieldError("lead_id", VideoErrorCode.InvalidValue, "This lead does not exist.")];

    private VideoProblem? ReadConnectError()
    {
        if (!Enum.TryParse<VideoErrorCode>(Error?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var code))
            return null;

        _connect = platforms.All.FirstOrDefault(platform => platform.Platform.Name == Platform);
        return new() { Code = code, Detail = "The account was not connected." };
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");
}
