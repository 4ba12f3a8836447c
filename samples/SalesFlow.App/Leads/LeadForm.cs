using System.Net.Mail;
using SalesFlow.Video;

namespace SalesFlow.App.Leads;

/// <summary>A lead to be added or changed, as it was typed.</summary>
public sealed class LeadForm
{
    public string? Name { get; set; }

    public string? Company { get; set; }

    public string? Email { get; set; }

    /// <summary>Returns what would have to be typed for a lead.</summary>
    public static LeadForm Of(LeadBody lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return new() { Name = lead.Name, Company = lead.Company, Email = lead.Email };
    }

    /// <summary>Reads what was typed.</summary>
    public (LeadBody Lead, IReadOnlyList<FieldError> Errors) Read()
    {
        var lead = new LeadBody
        {
            Name = ForeignText.OneLine(Name) ?? "",
            Company = ForeignText.OneLine(Company),
            Email = ForeignText.OneLine(Email),
        };
        return (lead, [.. CheckText("name", Name, lead.Name), .. CheckText("company", Company, lead.Company), .. CheckEmail(lead.Email)]);
    }

    private static IEnumerable<FieldError> CheckText(string field, string? typed, string? text)
    {
        if (text is "")
            yield return new(field, VideoErrorCode.Required, "A lead needs a name.");
        else if (text?.Length > LeadBody.LongestText)
            yield return new(field, VideoErrorCode.TooLong, $"At most {LeadBody.LongestText} characters are allowed here.");
        else if (typed?.Trim().Any(char.IsControl) == true)
            yield return new(field, VideoErrorCode.InvalidValue, "Control characters are not allowed here.");
    }

    private static IEnumerable<FieldError> CheckEmail(string? email)
    {
        if (email?.Length > LeadBody.LongestEmail)
            yield return new("email", VideoErrorCode.TooLong, $"At most {LeadBody.LongestEmail} characters are allowed here.");
        else if (email is not null && (!MailAddress.TryCreate(email, out var address) || address.Address != email))
            yield return new("email", VideoErrorCode.InvalidValue, "This is not an e-mail address.");
    }
}
