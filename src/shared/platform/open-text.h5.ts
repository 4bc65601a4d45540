/** The text of a file the person picks; null when they change their mind. */
export function openTextFile(): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.json,.txt,application/json,text/plain'
    // In the document, or Safari may forget it while its own sheet is open.
    input.hidden = true
    document.body.appendChild(input)
    const done = () => {
      const file = input.files?.[0]
      input.remove()
      if (file) file.text().then(resolve, reject)
      else resolve(null)
    }
    input.addEventListener('change', done)
    input.addEventListener('cancel', done)
    input.click()
  })
}
