namespace SalesFlow.Video.Testing.Faults;

internal enum FaultKind
{
    DelayBefore,
    DelayAfter,
    AbortBefore,
    AbortAfter,
    Answer,
}
