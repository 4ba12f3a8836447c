namespace SalesFlow.App.Scheduling;

/// <summary>A form as a page sends it: all names of its fields begin with "Form.".</summary>
/// <typeparam name="T">The form.</typeparam>
public sealed class Sent<T>
    where T : class
{
    /// <summary>The form; null when nothing of it was sent.</summary>
    public T? Form { get; set; }
}
