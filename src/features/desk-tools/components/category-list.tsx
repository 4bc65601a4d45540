import { useQuery } from '@tanstack/react-query'
import { knowledgeLimits } from '@contract/knowledge/limits'
import { Button, ButtonRow, Field, Select, Stack } from '@/shared/ui'
import { categoryTree } from '../api'
import { text } from '../messages'

const words = text.edit
type Props = { value: readonly string[]; error?: string; onChange(codes: string[]): void }

/** The categories an answer is about, one after the other. */
export function CategoryList({ value, error, onChange }: Props) {
  const groups = useQuery(categoryTree()).data?.items ?? []
  const leaves = groups.flatMap((group) =>
    group.children.map(({ code, name }) => ({ value: code, label: `${group.name} / ${name}` })),
  )
  const nameOf = (code: string) => leaves.find((leaf) => leaf.value === code)?.label ?? code
  return (
    <Field
      name='categories'
      label={words.categories}
      hint={words.categoriesHint(knowledgeLimits.categories)}
      error={error}
      optional
    >
      <Stack gap={3}>
        {value.length > 0 && (
          <ButtonRow>
            {value.map((code) => (
              <Button
                key={code}
                id={`answer-category-${code}`}
                small
                icon='close'
                label={`${words.remove} ${nameOf(code)}`}
                onPress={() => onChange(value.filter((one) => one !== code))}
              >
                {nameOf(code)}
              </Button>
            ))}
          </ButtonRow>
        )}
        {value.length < knowledgeLimits.categories && (
          <Select
            value=''
            placeholder={words.addCategory}
            options={leaves.filter((leaf) => !value.includes(leaf.value))}
            onChange={(code) => onChange([...value, code])}
          />
        )}
      </Stack>
    </Field>
  )
}
