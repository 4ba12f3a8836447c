namespace SalesFlow.Video;

/// <summary>The root of all exceptions that this library throws on its own account.</summary>
/// <remarks>Messages never hold tokens, secrets, response bodies or transcript text: they may be logged and shown.</remarks>
public class SalesFlowVideoException : Exception
{
    /// <summary>Creates the exception with a message that says what happened, to what, and what to do.</summary>
    public SalesFlowVideoException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and what caused it.</summary>
    public SalesFlowVideoException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
