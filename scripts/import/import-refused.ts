/** An import that cannot begin or go on: its message is all that the user needs. */
export class ImportRefused extends Error {}
