'use client'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import type { ApiToken } from '../../engine/contract/accounts.ts'
import { revokeToken } from '../api/commands/accounts.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { useTokens } from '../api/use-tokens.ts'
import { useText } from '../i18n/use-text.ts'
import { LoadedTable } from '../lists/loaded-table.tsx'
import { Page } from '../shell/page.tsx'
import { RelativeTime } from '../time/relative-time.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Td, Th, Tr } from '../ui/table.tsx'
import { NewTokenDialog } from './new-token-dialog.tsx'

/** One's own keys for programs. */
export function TokensPage() {
  const text = useText()
  const { data, error, refetch } = useTokens()
  const [making, setMaking] = useState(false)
  const [revoked, setRevoked] = useState<ApiToken | null>(null)
  const { busy, attempt } = useAttempt(text.admin.failed, ['tokens'])
  const add = (
    <Button variant="primary" onClick={() => setMaking(true)}>
      <Plus /> {text.admin.newToken}
    </Button>
  )
  return (
    <Page title={text.admin.tokens} actions={add}>
      <Card>
        <LoadedTable
          rows={data}
          error={error}
          onRetry={refetch}
          columns={6}
          expected={3}
          actionsWidth="w-28"
          empty={
            <EmptyState icon={KeyRound} title={text.admin.noTokens}>
              {text.admin.noTokensHint}
            </EmptyState>
          }
          head={
            <>
              <Th>{text.common.name}</Th>
              <Th className="w-[20%]">{text.admin.project}</Th>
              <Th className="w-[20%]">{text.admin.scopesTitle}</Th>
              <Th className="w-32">{text.admin.lastUsed}</Th>
              <Th className="w-32">{text.admin.expires}</Th>
            </>
          }
          row={(token) => (
            <Tr key={token.id}>
              <Td className="truncate font-medium">{token.name}</Td>
              <Td className="truncate text-muted">{token.projectId}</Td>
              <Td>
                <span className="flex flex-wrap gap-1">
                  {token.scopes.map((scope) => (
                    <Badge key={scope}>{text.admin.scopes[scope]}</Badge>
                  ))}
                </span>
              </Td>
              <Td className="text-muted text-xs">
                {token.lastUsedAt === null ? text.common.never : <RelativeTime at={token.lastUsedAt} />}
              </Td>
              <Td className="text-muted text-xs">
                <RelativeTime at={token.expiresAt} />
              </Td>
              <Td className="text-right">
                <Button size="sm" variant="ghost" onClick={() => setRevoked(token)}>
                  {text.admin.revoke}
                </Button>
              </Td>
            </Tr>
          )}
        />
      </Card>
      {making && <NewTokenDialog onClose={() => setMaking(false)} />}
      {revoked !== null && (
        <ConfirmDialog
          open
          onOpenChange={() => setRevoked(null)}
          title={text.admin.revokeTitle(revoked.name)}
          confirmLabel={text.admin.revoke}
          busy={busy}
          onConfirm={async () => {
            if (await attempt(() => revokeToken(revoked.id), text.admin.revoked)) setRevoked(null)
          }}
        >
          {text.admin.revokeHint}
        </ConfirmDialog>
      )}
    </Page>
  )
}
