'use client'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import type { ApiToken } from '../../engine/contract/accounts.ts'
import { revokeToken } from '../api/commands/accounts.ts'
import { useTokens } from '../api/use-tokens.ts'
import { useText } from '../i18n/use-text.ts'
import { LoadProblem } from '../lists/load-problem.tsx'
import { Page } from '../shell/page.tsx'
import { RelativeTime } from '../time/relative-time.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { Table, Td, Th, Tr } from '../ui/table.tsx'
import { NewTokenDialog } from './new-token-dialog.tsx'
import { useAttempt } from './use-attempt.ts'

/** One's own keys for programs. */
export function TokensPage() {
  const text = useText()
  const { data, error, refetch } = useTokens()
  const [making, setMaking] = useState(false)
  const [revoked, setRevoked] = useState<ApiToken | null>(null)
  const { busy, attempt } = useAttempt('tokens')
  const add = (
    <Button variant="primary" onClick={() => setMaking(true)}>
      <Plus /> {text.admin.newToken}
    </Button>
  )
  return (
    <Page title={text.admin.tokens} actions={add}>
      <Card>
        {error !== null && data === undefined ? (
          <LoadProblem error={error} onRetry={refetch} />
        ) : data?.length === 0 ? (
          <EmptyState icon={KeyRound} title={text.admin.noTokens}>
            {text.admin.noTokensHint}
          </EmptyState>
        ) : (
          <Table>
            <thead>
              <tr>
                <Th>{text.common.name}</Th>
                <Th className="w-[20%]">{text.admin.project}</Th>
                <Th className="w-[20%]">{text.admin.scopesTitle}</Th>
                <Th className="w-32">{text.admin.lastUsed}</Th>
                <Th className="w-32">{text.admin.expires}</Th>
                <Th className="w-28">
                  <span className="sr-only">{text.common.actions}</span>
                </Th>
              </tr>
            </thead>
            <tbody>
              {data === undefined ? (
                <SkeletonRows rows={3} columns={6} />
              ) : (
                data.map((token) => (
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
                ))
              )}
            </tbody>
          </Table>
        )}
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
