using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SalesFlow.App.Calls;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Calls;

/// <summary>Words that are asked for by the name of a value exist for each value: nobody reads a key.</summary>
public sealed class CallWordsTests
{
    public static TheoryData<string> Keys =>
    [
        .. Enum.GetNames<CallStage>().Select(static stage => $"Status{stage}"),
        .. Enum.GetNames<CallStage>().Where(static stage => stage != nameof(CallStage.Held)).Select(static stage => $"Plan{stage}"),
        .. Enum.GetNames<SideGap>().Select(static gap => $"Gap{gap}"),
        .. Enum.GetNames<NextStepTier>().Select(static tier => $"NextStep{tier}"),
        .. Enum.GetNames<ArtifactKind>().SelectMany(static kind => new[] { $"Awaited{kind}", $"ArtifactNo{kind}", $"ArtifactGone{kind}" }),
        .. new[] { MeetingCommandKind.Update, MeetingCommandKind.Cancel }.SelectMany(static kind => new[] { $"SyncPending{kind}", $"SyncFailed{kind}" }),
        .. CallTabs.All.Select(static tab => tab.Word),
        "ItemConfirmed", "ItemCorrected", "SideInternal", "SideExternal",
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_value_has_its_words(string key)
    {
        using var here = Here.In("de");

        Assert.False(here.Services.GetRequiredService<IStringLocalizer<CallWords>>()[key].ResourceNotFound);
    }
}
