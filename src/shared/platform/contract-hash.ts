/** Names the contract this build was made with: what another one has kept on the device may have another shape. */
export const contractHash = String(process.env.TARO_APP_CONTRACT)
