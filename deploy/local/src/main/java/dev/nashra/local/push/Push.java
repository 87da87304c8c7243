package dev.nashra.local.push;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.WireFormat;
import dev.nashra.local.UsageError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One push: every article of every file, in order, to a verdict each. */
final class Push {
    private static final JsonMapper MAPPER = WireFormat.mapper();

    private final ArticleMapping mapping;
    private final Lanes lanes;
    private final DocumentClient documents;
    private final Tally tally;
    private final PushProgress progress;
    private long bytesBefore;

    Push(
            ArticleMapping mapping,
            Lanes lanes,
            DocumentClient documents,
            Tally tally,
            PushProgress progress) {
        this.mapping = mapping;
        this.lanes = lanes;
        this.documents = documents;
        this.tally = tally;
        this.progress = progress;
    }

    /** Pushes files; the verdicts are in the tally. */
    void all(List<Path> files) throws IOException, PushFailure, InterruptedException {
        for (Path file : files) {
            new ArticleFile(file)
                    .read(new Sink(), read -> progress.show(bytesBefore + read, tally));
            bytesBefore += Files.size(file);
        }
        lanes.finish();
        progress.show(bytesBefore, tally);
    }

    private final class Sink implements ArticleFile.Sink {
        private boolean first = true;

        @Override
        public void article(Place place, ObjectNode article)
                throws IOException, PushFailure, InterruptedException {
            mapping.map(article).ifPresent(written -> tally.unreadTime(place, written));
            if (ArticleMapping.hasSource(article)) {
                byte[] json = MAPPER.writeValueAsBytes(article);
                lanes.add(article.path("uri").asText(), new Batch.Line(place, json));
            } else if (first) {
                throw new UsageError(
                        place + " names no source; say who published it: --source NAME");
            } else {
                refused(place, "names no source; say who published it: --source NAME");
            }
            first = false;
        }

        @Override
        public void document(Path file) throws IOException, PushFailure, InterruptedException {
            String source = mapping.source();
            if (source == null || !SourceName.isTaken(source)) {
                throw new UsageError(
                        file
                                + " is a document; say who published it: --source NAME, of letters"
                                + " a-z, digits, dots, dashes and underscores");
            }
            documents.send(file, source);
            first = false;
        }

        @Override
        public void refused(Place place, String reason) {
            tally.rejected(place, reason);
        }
    }
}
