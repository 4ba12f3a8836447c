using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesFlow.Video.AspNetCore.Json;

/// <summary>Reads an instant in ISO 8601's extended form. A time without an offset is refused: nobody knows which clock it means.</summary>
internal static partial class InstantText
{
    public static DateTimeOffset? Read(JsonFields fields, string name)
    {
        if (fields.Text(name) is not { } text)
            return null;

        var form = Form().Match(text);
        if (form.Success && !form.Groups["offset"].Success)
            fields.Report(name, VideoErrorCode.OffsetMissing, "The time lacks its offset. Add Z or an offset, such as 2027-12-10T15:00:00+01:00.");
        else if (form.Success && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant))
            return instant;
        else
            fields.Report(name, VideoErrorCode.InvalidValue, "This is not an existing date and time in ISO 8601, such as 2027-12-10T15:00:00Z.");
        return null;
    }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?(?<offset>Z|[+-][0-9]{2}:[0-9]{2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
