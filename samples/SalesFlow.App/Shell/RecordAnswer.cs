namespace SalesFlow.App.Shell;

/// <summary>What is answered to the question whether to record, as forms send it and cookies keep it.</summary>
public static class RecordAnswer
{
    public const string Yes = "yes";
    public const string No = "no";
}
