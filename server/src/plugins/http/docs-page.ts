type Schema = {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  enum?: string[]
  items?: Schema
  maxLength?: number
  minLength?: number
  pattern?: string
}
type Operation = {
  operationId?: string
  summary?: string
  tags?: string[]
  parameters?: { name: string; in: string; required?: boolean }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses?: Record<string, unknown>
}
export type OpenApi = {
  info: { title: string; version: string; description?: string }
  paths: Record<string, Record<string, Operation>>
}

const escape = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.join(' | ')
  if (schema.type === 'array') return `${schema.items ? typeOf(schema.items) : ''}[]`
  const length = schema.maxLength ? ` ${schema.minLength ?? 0}-${schema.maxLength} 字` : ''
  return `${schema.type ?? 'object'}${length}`
}

function bodyTable(operation: Operation): string {
  const schema = operation.requestBody?.content['application/json']?.schema
  if (!schema?.properties) return ''
  const rows = Object.entries(schema.properties).map(
    ([name, part]) =>
      `<tr><th scope="row"><code>${escape(name)}</code></th><td>${escape(typeOf(part))}</td><td>${schema.required?.includes(name) ? '必填' : '选填'}</td></tr>`,
  )
  return `<table><caption>内容</caption>${rows.join('')}</table>`
}

function section(path: string, method: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(
    (part) => `<li><code>${escape(part.name)}</code>（${escape(part.in)}${part.required ? '，必填' : ''}）</li>`,
  )
  return `<article id="${escape(operation.operationId ?? '')}"><h3>${escape(operation.summary ?? '')} <small>${escape(operation.operationId ?? '')}</small></h3>
<p><b>${method.toUpperCase()}</b> <code>${escape(path)}</code> → ${Object.keys(operation.responses ?? {})
    .map(escape)
    .join(', ')}</p>
${parameters.length > 0 ? `<ul>${parameters.join('')}</ul>` : ''}${bodyTable(operation)}</article>`
}

export const docsStyle = `body{font:16px/1.6 system-ui,sans-serif;max-width:860px;margin:0 auto;padding:24px;color:#16242e}article{border-top:1px solid #dfe6eb;padding:8px 0}
small,td{color:#445663}th{text-align:left;padding-right:24px}caption{text-align:left;font-weight:600}code{overflow-wrap:anywhere}`

/** The document as one plain page, grouped by tag, without any script. */
export function docsPage(document: OpenApi): string {
  const groups = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? '其他'
      groups.set(tag, [...(groups.get(tag) ?? []), section(path, method, operation)])
    }
  }
  const body = [...groups].map(([tag, parts]) => `<h2>${escape(tag)}</h2>${parts.join('')}`).join('')
  const { title, version, description = '' } = document.info
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><link rel="stylesheet" href="/api/docs.css"></head>
<body><main><h1>${escape(title)} ${escape(version)}</h1><p>${escape(description)} 机器可读：<a href="/api/openapi.json">openapi.json</a></p>${body}</main></body></html>`
}
