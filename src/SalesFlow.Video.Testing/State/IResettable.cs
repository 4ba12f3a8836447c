namespace SalesFlow.Video.Testing.State;

/// <summary>Something that remembers what happened in the simulator, and can forget it.</summary>
internal interface IResettable
{
    /// <summary>Returns to the state right after the start.</summary>
    void Reset();
}
