export const canPrint = true
export const printPage = () => window.print()
