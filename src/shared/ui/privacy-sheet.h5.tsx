/** A browser asks for itself. */
export const PrivacySheet = () => null
