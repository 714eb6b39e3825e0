import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  clearWorkspaceReviewRequest,
  reviewWorkspaceRequest,
  type WorkspaceProgress,
  type WorkspaceReviewAnswer,
  workspaceProgressNotification,
  workspaceStudiesRequest,
} from '../protocol/views.js';
import type { WorkspaceReview } from './workspaceReview.js';

/** Answers the requests for a review of the workspace, and tells how far it has come a few times a second. */
export function registerWorkspaceReview(connection: Connection, workspace: WorkspaceReview): void {
  connection.onRequest(reviewWorkspaceRequest, (_: unknown, token: CancellationToken): Promise<WorkspaceReviewAnswer> => {
    let last = 0;
    return workspace.run(
      () => token.isCancellationRequested,
      (done, all, name) => {
        const now = performance.now();
        if (now - last < 100 && done > 0) return;
        last = now;
        const progress: WorkspaceProgress = { done, all, name };
        void connection.sendNotification(workspaceProgressNotification, progress);
      },
    );
  });
  connection.onRequest(workspaceStudiesRequest, () => workspace.studies());
  connection.onRequest(clearWorkspaceReviewRequest, () => {
    workspace.clear();
    return null;
  });
}
