using System.Text.Json;
using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Accounts;

namespace SalesFlow.Video.Testing.Zoom.Meetings;

/// <summary>The settings of a meeting: which exist and of what kind, their defaults, and what an account does not get.</summary>
internal static class MeetingSettings
{
    private static readonly Dictionary<string, Func<JsonNode, bool>> Kinds = new(StringComparer.Ordinal)
    {
        ["approval_type"] = OneOf(0, 1, 2),
        ["audio"] = OneOf("both", "telephony", "voip", "thirdParty"),
        ["auto_recording"] = OneOf("none", "local", "cloud"),
        ["calendar_type"] = OneOf(1, 2),
        ["encryption_type"] = OneOf("enhanced_encryption", "e2ee"),
        ["jbh_time"] = OneOf(0, 5, 10, 15),
        ["registration_type"] = OneOf(1, 2, 3),
    };

    static MeetingSettings()
    {
        Declare(JsonValueKind.True,
            "allow_multiple_devices", "alternative_hosts_email_notification", "alternative_host_manage_cloud_recording",
            "alternative_host_manage_meeting_summary", "auto_start_ai_companion_questions", "auto_start_meeting_summary",
            "device_testing", "disable_participant_video", "email_in_attendee_report", "email_notification", "focus_mode", "host_video",
            "internal_meeting", "join_before_host", "meeting_authentication", "mute_upon_entry", "participant_focused_meeting",
            "participant_video", "private_meeting", "push_change_to_calendar", "request_permission_to_unmute_participants", "use_pmi",
            "waiting_room", "watermark");
        Declare(JsonValueKind.String,
            "alternative_hosts", "authentication_domains", "authentication_option", "contact_email", "contact_name", "summary_template_id");
        Declare(JsonValueKind.Number, "who_can_ask_questions", "who_will_receive_summary");
        Declare(JsonValueKind.Array, "authentication_exception", "meeting_invitees", "resources");
        Declare(JsonValueKind.Object,
            "auto_add_recording_to_video_management", "breakout_room", "continuous_meeting_chat", "language_interpretation",
            "question_and_answer", "waiting_room_options");
    }

    /// <summary>The settings whose values are of the wrong kind. What is unknown is no problem: the platform drops it.</summary>
    internal static IEnumerable<string> Problems(JsonObject requested) =>
        requested.Where(pair => Kinds.TryGetValue(pair.Key, out var fits) && (pair.Value is null || !fits(pair.Value)))
            .Select(pair => pair.Key);

    /// <summary>What holds after a request: merged by name, without what is unknown or not allowed to this host.</summary>
    internal static JsonObject Apply(JsonObject current, JsonObject? requested, Account host)
    {
        var settings = (JsonObject)current.DeepClone();
        foreach (var (name, value) in requested ?? [])
        {
            if (Kinds.ContainsKey(name))
                settings[name] = value!.DeepClone();
        }

        Drop(settings, host);
        return settings;
    }

    /// <summary>What holds where a request is silent: the settings of the account.</summary>
    internal static JsonObject Defaults(ZoomAccountDefaults account) => new()
    {
        ["host_video"] = false,
        ["participant_video"] = false,
        ["join_before_host"] = account.LetsGuestsIn,
        ["jbh_time"] = 0,
        ["mute_upon_entry"] = false,
        ["watermark"] = false,
        ["use_pmi"] = account.UsesPersonalMeetingId,
        ["approval_type"] = account.RequiresRegistration ? 1 : 2,
        ["audio"] = "both",
        ["auto_recording"] = account.AutoRecording,
        ["waiting_room"] = !account.LetsGuestsIn,
        ["meeting_authentication"] = account.RequiresSignIn,
        ["encryption_type"] = account.EncryptsEndToEnd ? "e2ee" : "enhanced_encryption",
        ["alternative_hosts"] = "",
        ["email_notification"] = true,
        ["private_meeting"] = false,
        ["meeting_invitees"] = new JsonArray(),
        ["continuous_meeting_chat"] = new JsonObject { ["enable"] = false },
        ["auto_start_meeting_summary"] = false,
    };

    // No error tells the caller: only reading the meeting again shows what it really got.
    private static void Drop(JsonObject settings, Account host)
    {
        var isEndToEndEncrypted = Is(settings, "encryption_type", "e2ee");
        if ((isEndToEndEncrypted || !host.IsLicensed) && Is(settings, "auto_recording", "cloud"))
            settings["auto_recording"] = "none";

        if (isEndToEndEncrypted)
            settings["join_before_host"] = false;

        if (!host.IsLicensed)
        {
            settings["auto_start_meeting_summary"] = false;
            settings["alternative_hosts"] = "";
        }
    }

    private static bool Is(JsonObject settings, string name, string value) => settings[name]?.GetValue<string>() == value;

    private static void Declare(JsonValueKind kind, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            Kinds.Add(name, value => KindOf(value) == kind);
    }

    private static JsonValueKind KindOf(JsonNode value) =>
        value.GetValueKind() is JsonValueKind.False ? JsonValueKind.True : value.GetValueKind();

    private static Func<JsonNode, bool> OneOf(params string[] allowed) =>
        value => value.GetValueKind() == JsonValueKind.String && allowed.Contains(value.GetValue<string>());

    private static Func<JsonNode, bool> OneOf(params int[] allowed) =>
        value => value is JsonValue number && number.TryGetValue<int>(out var whole) && allowed.Contains(whole);
}
