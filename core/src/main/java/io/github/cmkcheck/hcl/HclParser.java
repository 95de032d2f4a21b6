package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.Expression;
import java.util.Set;

/**
 * Reads HCL's native syntax as HashiCorp's parser does, which is what Terraform uses: whatever that
 * one accepts is accepted here, and means the same. It runs in linear time, and refuses nesting of
 * more than a hundred levels.
 *
 * <p>Beware: HCL has no keywords and no schema. Text that makes no sense as Terraform configuration
 * may still be HCL.
 */
public final class HclParser {
  private HclParser() {}

  /**
   * Reads a file.
   *
   * @param fileName the name of the file in ranges and problems
   * @param text its content, decoded; a byte order mark at the beginning is skipped
   * @throws HclSyntaxException if it is not HCL; the message quotes nothing of it
   */
  public static HclFile parse(String fileName, String text) throws HclSyntaxException {
    Lexer lexer = Lexer.code(text);
    Body body = new BodyParser(new Cursor(fileName, text, lexer.tokens(), true)).file();
    return new HclFile(body, lexer.comments());
  }

  /**
   * Reads one expression, in which line breaks are not significant, as between parentheses.
   *
   * @param fileName what problems call it
   * @throws HclSyntaxException if it is not an expression
   */
  public static Expression expression(String fileName, String text) throws HclSyntaxException {
    return expression(fileName, text, new Scope());
  }

  static Expression expression(String fileName, String text, Scope scope)
      throws HclSyntaxException {
    Cursor cursor = new Cursor(fileName, text, Lexer.code(text).tokens(), false);
    Expression expression = new ExpressionParser(cursor, scope).whole();
    cursor.expect(TokenKind.END, "the end of the expression");
    return expression;
  }

  /**
   * Reads a template that has no quotes around it, and in which nothing but <code>$${</code> and
   * <code>%%{</code> is an escape: a string of a JSON file, or a template file.
   *
   * @param fileName what problems call it
   * @throws HclSyntaxException if it is no template
   */
  public static Expression template(String fileName, String text) throws HclSyntaxException {
    return template(fileName, text, new Scope());
  }

  /**
   * Reads a template in which some names stand for values that it is passed.
   *
   * @param names what {@code templatefile} is called with
   * @throws HclSyntaxException as {@link #template(String, String)}
   */
  public static Expression template(String fileName, String text, Set<String> names)
      throws HclSyntaxException {
    Scope scope = new Scope();
    names.forEach(scope::bind);
    return template(fileName, text, scope);
  }

  static Expression template(String fileName, String text, Scope scope) throws HclSyntaxException {
    Cursor cursor = new Cursor(fileName, text, Lexer.template(text).tokens(), true);
    return new ExpressionParser(cursor, scope).template();
  }
}
