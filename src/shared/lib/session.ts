export type SessionPerson = { id: string; role: string; name: string; unitName?: string }
export type Session = { token: string; expiresAt: string; person: SessionPerson }
export declare const session: { get(): Session | null; set(value: Session): void; clear(): void; subscribe(listener: () => void): () => void; onSignedOut(listener: () => void): () => void }
export declare function useSession(): Session | null
