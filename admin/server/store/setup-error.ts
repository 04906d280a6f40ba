/** What the administrator has to set right before a store can open; the message is Vietnamese and says how. */
export class SetupError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SetupError'
  }
}
