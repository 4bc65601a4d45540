export const accountLimits = {
  codeDigits: 6,
  codeMinutes: 10,
  codeTries: 5,
  codeResendSeconds: 60,
  codesPerHour: 6,
  citizenSessionDays: 30,
  staffSessionHours: 12,
} as const
