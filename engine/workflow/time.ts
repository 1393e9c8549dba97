/** A time as Mistral prints it: UTC, whole seconds, no zone. Takes epoch milliseconds. */
export const formatTime = (time: number): string => new Date(time).toISOString().slice(0, 19).replace('T', ' ')
