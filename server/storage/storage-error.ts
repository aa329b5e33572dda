/** A database that cannot be used as it is. The message says in Danish and English what to do, and holds nothing that was stored. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
}
