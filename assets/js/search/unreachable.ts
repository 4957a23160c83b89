/** A file of the index could not be loaded; another try may succeed. */
export class UnreachableError extends Error {}
