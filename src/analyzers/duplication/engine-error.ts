/** An engine that could not answer; the message is a reason for the reader. */
export class EngineError extends Error {}
