package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.menu.Plan.Guard;
import io.twelvekeys.benchmarks.menu.Plan.Happening;
import io.twelvekeys.benchmarks.menu.Plan.Move;
import io.twelvekeys.benchmarks.menu.Plan.Place;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.scxml.Context;
import org.apache.commons.scxml.ErrorReporter;
import org.apache.commons.scxml.EventDispatcher;
import org.apache.commons.scxml.SCInstance;
import org.apache.commons.scxml.SCXMLExecutor;
import org.apache.commons.scxml.TriggerEvent;
import org.apache.commons.scxml.env.SimpleDispatcher;
import org.apache.commons.scxml.env.SimpleErrorHandler;
import org.apache.commons.scxml.env.SimpleErrorReporter;
import org.apache.commons.scxml.env.jexl.JexlContext;
import org.apache.commons.scxml.env.jexl.JexlEvaluator;
import org.apache.commons.scxml.io.SCXMLParser;
import org.apache.commons.scxml.model.Action;
import org.apache.commons.scxml.model.CustomAction;
import org.apache.commons.scxml.model.ModelException;
import org.apache.commons.scxml.model.SCXML;
import org.xml.sax.InputSource;

/** Commons SCXML: one document for all calls, which are a variable of their executor. */
final class Scxml implements Contender {
  private static final String OURS = "https://twelvekeys.io/benchmarks";
  private static final List<Move> MOVES = Plan.moves();

  private final SCXML document;

  Scxml() {
    try {
      document = SCXMLParser.parse(
          new InputSource(new StringReader(text())),
          new SimpleErrorHandler(),
          List.of(new CustomAction(OURS, "make", Make.class)));
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String text() {
    StringBuilder text = new StringBuilder(
            "<scxml xmlns='http://www.w3.org/2005/07/scxml' xmlns:our='")
        .append(OURS)
        .append("' version='1.0' initialstate='FIRST_PLAYS'>");
    for (Place place : Place.ALL) {
      text.append("<state id='").append(place).append('\'');
      text.append(place == Place.ENDED ? " final='true'>" : ">");
      for (int i = 0; i < MOVES.size(); i++) {
        Move move = MOVES.get(i);
        if (move.from() == place) {
          text.append("<transition event='").append(move.on()).append("' target='");
          text.append(move.to()).append('\'');
          if (move.guard() != Guard.NONE) {
            text.append(" cond=\"caller.may('").append(move.guard()).append("')\"");
          }
          text.append("><our:make move='").append(i).append("'/></transition>");
        }
      }
      text.append("</state>");
    }
    return text.append("</scxml>").toString();
  }

  @Override
  public Session call() {
    return new Caller(document);
  }

  /** The action in the document; it is shared by all calls. */
  @SuppressWarnings({"serial", "rawtypes"})
  public static final class Make extends Action {
    private int move;

    public void setMove(String number) {
      move = Integer.parseInt(number);
    }

    @Override
    public void execute(
        EventDispatcher events, ErrorReporter errors, SCInstance call, Log log, Collection raised) {
      Booked caller = (Booked) call.getRootContext().get("caller");
      caller.make(MOVES.get(move));
    }
  }

  /** Public, since the expressions of the document call it. */
  public static final class Caller extends Booked {
    private static final TriggerEvent[] EVENTS = new TriggerEvent[Happening.ALL.length];

    static {
      for (Happening happening : Happening.ALL) {
        EVENTS[happening.ordinal()] = new TriggerEvent(happening.name(), TriggerEvent.SIGNAL_EVENT);
      }
    }

    private final SCXMLExecutor executor;

    Caller(SCXML document) {
      executor =
          new SCXMLExecutor(new JexlEvaluator(), new SimpleDispatcher(), new SimpleErrorReporter());
      Context variables = new JexlContext();
      variables.set("caller", this);
      executor.setRootContext(variables);
      executor.setStateMachine(document);
      try {
        executor.go();
      } catch (ModelException broken) {
        throw new IllegalStateException(broken);
      }
    }

    /** Whether a guard allows its move. */
    public boolean may(String guard) {
      return allows(Guard.valueOf(guard));
    }

    @Override
    void hears(Happening what, int now) {
      at = now;
      try {
        executor.triggerEvent(EVENTS[what.ordinal()]);
      } catch (ModelException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }
}
