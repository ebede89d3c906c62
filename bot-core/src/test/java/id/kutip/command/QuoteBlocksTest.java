package id.kutip.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.analysis.Analysis;
import id.kutip.analysis.Analyzer;
import id.kutip.chat.Block;
import id.kutip.locale.Messages;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteBlocksTest {

  @Test
  void tellsByWhichWordSomethingWasReportedSinceItMayHaveBeenDenied() {
    Analysis analysis =
        new Analyzer()
            .analyze(
                Document.of(
                    "Dermaga",
                    "Budi Santoso membantah bahwa dinasnya mengabaikan laporan warga.",
                    Language.INDONESIAN,
                    null));

    List<Block> blocks =
        QuoteBlocks.bySpeaker(analysis, analysis.quotes(), Messages.in(Language.INDONESIAN));

    assertThat(blocks)
        .filteredOn(Block.Quotation.class::isInstance)
        .extracting(block -> ((Block.Quotation) block).notes())
        .containsExactly(List.of("tidak langsung: membantah"));
  }
}
