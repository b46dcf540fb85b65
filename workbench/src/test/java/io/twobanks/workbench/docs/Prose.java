package io.twobanks.workbench.docs;

import io.twobanks.workbench.markdown.Markdown;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What is read as sentences, and the links in it: no headings, no code. */
final class Prose extends AbstractVisitor {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int line;

    /**
     * Words that stand together, in the order of the document.
     *
     * @param line on which they begin, counted from 1
     * @param link where they lead, or empty
     */
    record Piece(int line, String text, String link) {}

    private Prose() {}

    static List<Piece> of(Markdown document) {
        Prose prose = new Prose();
        document.accept(prose);
        prose.endPiece();
        return prose.pieces;
    }

    private void endPiece() {
        if (!text.toString().isBlank()) {
            pieces.add(new Piece(line, text.toString(), ""));
        }
        text.setLength(0);
    }

    @Override
    public void visit(Text node) {
        if (text.isEmpty()) {
            line = Markdown.line(node);
        }
        text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(Link node) {
        endPiece();
        pieces.add(new Piece(Markdown.line(node), Markdown.text(node), node.getDestination()));
    }

    @Override
    public void visit(Code node) {
        endPiece();
    }

    @Override
    public void visit(HtmlInline node) {
        endPiece();
    }

    @Override
    public void visit(Paragraph node) {
        endPiece();
        visitChildren(node);
        endPiece();
    }

    @Override
    public void visit(ListItem node) {
        endPiece();
        visitChildren(node);
    }

    /** A part of a table. */
    @Override
    public void visit(CustomNode node) {
        endPiece();
        visitChildren(node);
        endPiece();
    }

    @Override
    public void visit(Heading node) {
        // Its anchor would be another one.
    }

    @Override
    public void visit(FencedCodeBlock node) {
        // Nobody can click there.
    }
}
