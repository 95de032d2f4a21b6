package io.github.cmkcheck.bench;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Writes a Terraform 1.11 plan of any size, in constant memory; the same arguments give the same
 * bytes. As a program, which need not be compiled first, it writes the plan to standard output, and
 * to standard error how many tables each owner's keys will encrypt, so that the answers of a
 * checker can be compared.
 *
 * <pre>
 * java GeneratePlan.java --kilobytes 400000 --tables 20 [--modules N] [--seed S] > plan.json
 * java GeneratePlan.java --kilobytes 400000 --every-tenth > plan.json
 * </pre>
 *
 * <p>The root module has two keys and calls {@code service_0000}, {@code service_0001}, ...; each
 * of those holds resources of all {@link Kinds#OTHERS} and calls {@code data}, which holds the
 * tables.
 */
final class GeneratePlan {
  private static final String PROVIDER = "\"registry.terraform.io/hashicorp/aws\"";

  private final PrintWriter out;
  private final long seed;
  private final int services;
  private final Size size;

  /** The number of resources. */
  private record Size(long others, long tables) {
    /** Distributes groups of ten resources between tables and others. */
    static Size of(long tens, Arguments arguments) {
      return arguments.everyTenth()
          ? new Size(9 * tens, tens)
          : new Size(10 * tens, arguments.tables());
    }
  }

  private GeneratePlan(OutputStream to, Arguments arguments, Size size) {
    var utf8 = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    this.out = new PrintWriter(new BufferedWriter(utf8, 1 << 16));
    this.seed = arguments.seed();
    this.services = arguments.modules();
    this.size = size;
  }

  public static void main(String[] args) {
    // Not System.out, which would hide that the disk is full.
    GeneratePlan plan = of(new FileOutputStream(FileDescriptor.out), args);
    plan.write();
    if (plan.out.checkError()) {
      System.err.println("GeneratePlan: the plan could not be written");
      System.exit(1);
    }
    System.err.println(plan.summary());
  }

  /** Writes a plan to a stream, with the arguments of the program. */
  static GeneratePlan of(OutputStream to, String... args) {
    Arguments arguments = Arguments.parse(args);
    // The size of a plan without such resources, and what every ten of them add to it.
    long empty = bytes(arguments, 0);
    double ten = (bytes(arguments, 300) - empty) / 300.0;
    long tens = Math.max(0, Math.round((arguments.kilobytes() * 1e3 - empty) / ten));
    return new GeneratePlan(to, arguments, Size.of(tens, arguments));
  }

  private static long bytes(Arguments arguments, long tens) {
    long[] count = {0};
    OutputStream counter =
        new OutputStream() {
          @Override
          public void write(int b) {
            count[0]++;
          }

          @Override
          public void write(byte[] b, int offset, int length) {
            count[0] += length;
          }
        };
    new GeneratePlan(counter, arguments, Size.of(tens, arguments)).write();
    return count[0];
  }

  /** What to generate. */
  private record Arguments(
      long kilobytes, long tables, boolean everyTenth, int modules, long seed) {
    static Arguments parse(String[] args) {
      Map<String, Long> values = new TreeMap<>();
      values.putAll(
          Map.of("--kilobytes", 10_000L, "--tables", 20L, "--modules", 100L, "--seed", 1L));
      boolean everyTenth = false;
      try {
        for (int i = 0; i < args.length; i++) {
          if (args[i].equals("--every-tenth")) {
            everyTenth = true;
          } else if (values.replace(args[i], Long.parseLong(args[++i])) == null) {
            throw new IllegalArgumentException();
          }
        }
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        System.err.println("usage: GeneratePlan [--every-tenth] with numbers for any of " + values);
        System.exit(2);
      }
      return new Arguments(
          values.get("--kilobytes"),
          values.get("--tables"),
          everyTenth,
          values.get("--modules").intValue(),
          values.get("--seed"));
    }
  }

  private String summary() {
    Map<String, Long> owners =
        LongStream.range(0, size.tables())
            .mapToObj(table -> tableKind(table).owner)
            .collect(Collectors.groupingBy(owner -> owner, TreeMap::new, Collectors.counting()));
    return "resources=%d tables=%d %s"
        .formatted(2 + size.others() + size.tables(), size.tables(), owners);
  }

  // The document, in the order in which Terraform writes its members.

  void write() {
    print("{'format_version':'1.2','terraform_version':'1.11.4'");
    print(",'variables':{'environment':{'value':'production'},'region':{'value':'us-east-1'}}");
    print(",'planned_values':{'root_module':");
    writeModules(r -> true, this::writePlanned);
    print("}");
    writeList(",'resource_drift':[", all().filter(Resource::drifted), this::writeChange, "]");
    writeList(",'resource_changes':[", all(), this::writeChange, "]");
    print(",'prior_state':{'format_version':'1.0','terraform_version':'1.11.4'");
    print(",'values':{'root_module':");
    writeModules(Resource::exists, this::writeState);
    print("}}");
    writeConfiguration();
    print(",'relevant_attributes':[{'resource':'aws_kms_key.dynamodb','attribute':['arn']}");
    print(",{'resource':'aws_kms_key.orders','attribute':['arn']}]");
    print(",'timestamp':'2026-11-25T06:00:00Z'");
    print(",'applyable':true,'complete':true,'errored':false}\n");
    out.flush();
  }

  /** Prints JSON, written here with apostrophes to stay readable. */
  private void print(String json) {
    out.print(json.replace('\'', '"'));
  }

  private <T> void writeList(String open, Stream<T> elements, Consumer<T> element, String close) {
    print(open);
    boolean[] first = {true};
    elements.forEachOrdered(
        each -> {
          out.print(first[0] ? "" : ",");
          first[0] = false;
          element.accept(each);
        });
    print(close);
  }

  // Which resources there are: number n is in service n % services.

  private Stream<Resource> all() {
    return Stream.of(
            rootResources(),
            services().flatMap(this::otherResources),
            services().flatMap(this::tables))
        .flatMap(resources -> resources);
  }

  private Stream<Integer> services() {
    return IntStream.range(0, services).boxed();
  }

  private Stream<Resource> rootResources() {
    return Kinds.KEYS.stream().map(kind -> resource(kind, "", "", -1));
  }

  private Stream<Resource> otherResources(int service) {
    return numbersIn(service, size.others())
        .mapToObj(
            n -> {
              long turn = n / services;
              Kind kind = Kinds.OTHERS.get((int) ((service + turn) % Kinds.OTHERS.size()));
              String index = String.valueOf(turn / Kinds.OTHERS.size());
              return resource(kind, serviceAddress(service), index, n);
            });
  }

  private Stream<Resource> tables(int service) {
    return numbersIn(service, size.tables())
        .mapToObj(n -> resource(tableKind(n), dataAddress(service), "\"t%05d\"".formatted(n), ~n));
  }

  private LongStream numbersIn(int service, long end) {
    return LongStream.iterate(service, n -> n < end, n -> n + services);
  }

  private static Kind tableKind(long table) {
    return Kinds.TABLES.get((int) (table % Kinds.TABLES.size()));
  }

  private static String serviceName(int service) {
    return "service_%04d".formatted(service);
  }

  private static String serviceAddress(int service) {
    return "module." + serviceName(service);
  }

  private static String dataAddress(int service) {
    return serviceAddress(service) + ".module.data";
  }

  private Resource resource(Kind kind, String module, String index, long number) {
    SplittableRandom random = new SplittableRandom(seed * 0x9e3779b97f4a7c15L + number);
    // Most resources of a large plan exist already and do not change.
    Life life = kind.life != null ? kind.life : Life.values()[Math.max(0, random.nextInt(10) - 7)];
    return new Resource(kind, module, index, life, random.nextLong());
  }

  /** What happens to a resource. */
  private enum Life {
    STAYS("no-op"),
    UPDATED("update"),
    CREATED("create");

    private final String action;

    Life(String action) {
      this.action = action;
    }
  }

  /**
   * One resource instance.
   *
   * @param index its index as HCL writes it; empty if it has none
   */
  private record Resource(Kind kind, String module, String index, Life life, long random) {
    boolean exists() {
      return life != Life.CREATED;
    }

    boolean drifted() {
      return life == Life.UPDATED && random % 16 == 0;
    }

    String address() {
      String within = module.isEmpty() ? "" : module + ".";
      return within + kind.type + "." + kind.block + (index.isEmpty() ? "" : "[" + index + "]");
    }

    /** Fills in what differs from resource to resource in a template. */
    String fill(String template, String release) {
      String hex = "%016x".formatted(random);
      return template
          .replace("$hex", hex)
          .replace("$uuid", hex.substring(0, 8) + "-9d1c-4b7e-8a35-" + hex.substring(4))
          .replace("$name", module.replaceAll("module\\.|\\.", "") + "-" + kind.block + "-" + hex)
          .replace("$number", String.valueOf(random >>> 52))
          .replace("$release", release);
    }
  }

  private void writeModules(Predicate<Resource> in, Consumer<Resource> writer) {
    writeList("{'resources':[", rootResources().filter(in), writer, "]");
    Consumer<Integer> data =
        service -> {
          writeList("{'resources':[", tables(service).filter(in), writer, "]");
          print(",'address':'" + dataAddress(service) + "'}");
        };
    Consumer<Integer> module =
        service -> {
          writeList("{'resources':[", otherResources(service).filter(in), writer, "]");
          print(",'address':'" + serviceAddress(service) + "'");
          writeList(",'child_modules':[", Stream.of(service), data, "]}");
        };
    writeList(",'child_modules':[", services(), module, "]}");
  }

  private void writeIdentity(Resource r, boolean change) {
    print("{'address':" + Json.quote(r.address()));
    if (change && !r.module.isEmpty()) {
      print(",'module_address':" + Json.quote(r.module));
    }
    print(",'mode':'managed','type':'" + r.kind.type + "','name':'" + r.kind.block + "'");
    out.print(r.index.isEmpty() ? "" : ",\"index\":" + r.index);
    print(",'provider_name':" + PROVIDER);
  }

  private void writePlanned(Resource r) {
    writeIdentity(r, false);
    print(",'schema_version':1,'values':");
    out.print(r.fill(r.exists() ? r.kind.existing : r.kind.created, "2"));
    out.print(",\"sensitive_values\":" + r.kind.sensitive + "}");
  }

  private void writeState(Resource r) {
    writeIdentity(r, false);
    print(",'schema_version':1,'values':");
    out.print(r.fill(r.kind.existing, r.life == Life.UPDATED ? "1" : "2"));
    out.print(",\"sensitive_values\":" + r.kind.sensitive);
    print(",'depends_on':['aws_kms_key.dynamodb','aws_kms_key.orders']}");
  }

  private void writeChange(Resource r) {
    writeIdentity(r, true);
    print(",'change':{'actions':['" + r.life.action + "'],'before':");
    if (r.exists()) {
      out.print(r.fill(r.kind.existing, r.life == Life.UPDATED ? "1" : "2"));
      print(",'after':");
      out.print(r.fill(r.kind.existing, "2"));
      out.print(",\"after_unknown\":{},\"before_sensitive\":" + r.kind.sensitive);
    } else {
      print("null,'after':");
      out.print(r.fill(r.kind.created, "2"));
      out.print(",\"after_unknown\":" + r.kind.unknown);
      print(",'before_sensitive':false");
    }
    out.print(",\"after_sensitive\":" + r.kind.sensitive + "}}");
  }

  private void writeConfiguration() {
    print(",'configuration':{'provider_config':{'aws':{'name':'aws','full_name':" + PROVIDER);
    print(",'version_constraint':'~\\u003e 5.100'");
    print(",'expressions':{'region':{'references':['var.region']}}}},'root_module':{");
    writeList("'resources':[", Kinds.KEYS.stream(), this::writeBlock, "]");
    Consumer<Integer> call =
        service -> {
          print("'" + serviceName(service) + "':{'source':'./modules/service','expressions':{");
          print("'environment':{'references':['var.environment']},");
          print("'name':{'constant_value':'" + serviceName(service) + "'},");
          print("'new_key_arn':{'references':['aws_kms_key.dynamodb.arn','aws_kms_key.dynamodb']}");
          print(",'key_arn':{'references':['aws_kms_key.orders.arn','aws_kms_key.orders']}}");
          print(",'module':");
          writeServiceModule();
          print("}");
        };
    writeList(",'module_calls':{", services(), call, "}");
    print(",'variables':{'environment':{'default':'production'},'region':{}}}}");
  }

  private void writeServiceModule() {
    print("{'outputs':{'role_arn':{'expression':{'references':['aws_iam_role.service']}}}");
    writeList(",'resources':[", Kinds.OTHERS.stream(), this::writeBlock, "]");
    print(",'module_calls':{'data':{'source':'../data','expressions':{");
    print("'new_key_arn':{'references':['var.new_key_arn']}");
    print(",'key_arn':{'references':['var.key_arn']}},'module':{");
    writeList("'resources':[", Kinds.TABLES.stream(), this::writeBlock, "]");
    print(",'variables':{'forgotten_key_arn':{'default':null},'key_arn':{},'new_key_arn':{}");
    print(",'tables':{'default':[]}}}}},'variables':{'environment':{},'key_arn':{},'name':{}");
    print(",'new_key_arn':{'description':'The key of the tables'}}}");
  }

  private void writeBlock(Kind kind) {
    print("{'address':'" + kind.type + "." + kind.block + "','mode':'managed','type':'");
    print(kind.type + "','name':'" + kind.block + "','provider_config_key':'aws'");
    out.print(",\"expressions\":" + kind.expressions + ",\"schema_version\":1");
    print(kind.repetition + "}");
  }

  /**
   * A block of the configuration, and templates for what a plan says about its instances.
   *
   * @see Kinds for its notation
   */
  private static final class Kind {
    private final String type;
    private final String block;
    private final String owner;
    private final Life life;
    private final String repetition;
    private final String created;
    private final String existing;
    private final String unknown;
    private final String sensitive;
    private final String expressions;

    Kind(String text, String owner, Life life, String repetition) {
      String[] lines = text.strip().split("\n");
      this.type = lines[0].substring(0, lines[0].indexOf(' '));
      this.block = lines[0].substring(lines[0].indexOf(' ') + 1);
      this.owner = owner;
      this.life = life;
      this.repetition = repetition;
      List<Attribute> attributes = Stream.of(lines).skip(1).map(Attribute::parse).toList();
      List<Attribute> set = attributes.stream().filter(a -> !a.computed()).toList();
      this.created = Json.object(set, Attribute::value);
      this.existing = Json.object(attributes, Attribute::value);
      this.unknown = Json.object(attributes, Attribute::unknown);
      this.sensitive = Json.object(attributes, Attribute::shape);
      this.expressions = Json.object(set, Attribute::expression);
    }
  }

  /** An attribute. */
  private record Attribute(
      String name, String value, boolean computed, String unknownPart, String configured) {
    static Attribute parse(String line) {
      boolean computed = line.startsWith("? ");
      int equals = line.indexOf('=');
      String name = line.substring(computed ? 2 : 0, equals);
      String[] parts = line.substring(equals + 1).split(" := | \\?\\? ");
      String value = parts[0];
      String unknown = line.contains(" ?? ") ? parts[1] : null;
      String configured = line.contains(" := ") ? parts[parts.length - 1] : null;
      return new Attribute(
          name,
          value.startsWith("@") ? Json.quote(value.substring(1)) : value,
          computed,
          unknown,
          configured);
    }

    /** What {@code after_unknown} says when this is created; null if nothing. */
    String unknown() {
      return computed ? "true" : unknownPart != null ? unknownPart : shape();
    }

    /** What the sensitivity of a value without sensitive parts looks like. */
    String shape() {
      return switch (value.charAt(0)) {
        case '{' -> "{}";
        case '[' -> value.startsWith("[{") ? "[{}]" : value.equals("[]") ? "[]" : "[false]";
        default -> null;
      };
    }

    /** Blocks without an expression are dynamic, and plans do not show those. */
    String expression() {
      if (configured != null) {
        return configured;
      }
      if (value.startsWith("[") || value.equals("null")) {
        return null;
      }
      return value.contains("$")
          ? "{\"references\":[\"var.name\"]}"
          : "{\"constant_value\":" + value + "}";
    }
  }

  /** The little JSON that this needs. */
  private static final class Json {
    /** Quotes as Go does, which escapes the special characters of HTML. */
    static String quote(String text) {
      return "\""
          + text.replace("\\", "\\\\")
              .replace("\"", "\\\"")
              .replace("<", "\\u003c")
              .replace(">", "\\u003e")
              .replace("&", "\\u0026")
          + "\"";
    }

    static String object(List<Attribute> attributes, Function<Attribute, String> value) {
      return attributes.stream()
          .filter(a -> value.apply(a) != null)
          .map(a -> "\"" + a.name() + "\":" + value.apply(a))
          .collect(Collectors.joining(",", "{", "}"));
    }
  }

  /**
   * The blocks. The first line of each is its type and name, followed by its attributes, sorted as
   * Terraform sorts them: {@code name=value}, with {@code ?} before one that the provider computes,
   * {@code @} before JSON in a string, and, where they are not what follows from the value, {@code
   * ?? } with its part of {@code after_unknown} on creation and {@code :=} with its expression.
   */
  private static final class Kinds {
    private static final String SSE_NEW =
        "server_side_encryption=[{\"enabled\":true}] ?? [{\"kms_key_arn\":true}]";
    private static final String SSE_KEPT =
        "server_side_encryption=[{\"enabled\":true,\"kms_key_arn\":"
            + "\"arn:aws:kms:us-east-1:111122223333:key/3f9a1c52-7b64-4e0d-9c1e-5d2f8a6b4c10\"}]";
    private static final String KEY_FROM =
        " := [{\"enabled\":{\"constant_value\":true},\"kms_key_arn\":{\"references\":[\"var.%s\"]}}]";

    static final List<Kind> TABLES =
        List.of(
            table("right", Life.CREATED, SSE_NEW + KEY_FROM.formatted("new_key_arn")),
            table("trap", Life.CREATED, SSE_NEW + KEY_FROM.formatted("forgotten_key_arn")),
            table("plain", Life.CREATED, "? server_side_encryption=[]"),
            table("kept", Life.STAYS, SSE_KEPT + KEY_FROM.formatted("key_arn")),
            table("old", Life.STAYS, "? server_side_encryption=[]"));

    static final List<Kind> KEYS =
        List.of(key("dynamodb", Life.CREATED), key("orders", Life.STAYS));

    private static Kind table(String block, Life life, String serverSideEncryption) {
      String owner =
          switch (block) {
            case "right", "kept" -> "customer_managed";
            case "trap" -> "aws_managed";
            default -> "aws_owned";
          };
      String text =
          """
          aws_dynamodb_table %s
          ? arn="arn:aws:dynamodb:us-east-1:111122223333:table/$name"
          attribute=[{"name":"id","type":"S"}]
          billing_mode="PAY_PER_REQUEST"
          deletion_protection_enabled=true
          global_secondary_index=[]
          hash_key="id"
          ? id="$name"
          import_table=[]
          local_secondary_index=[]
          name="$name"
          on_demand_throughput=[]
          ? point_in_time_recovery=[{"enabled":true,"recovery_period_in_days":35}]
          range_key=null
          ? read_capacity=0
          replica=[]
          restore_date_time=null
          restore_source_name=null
          restore_source_table_arn=null
          restore_to_latest_time=null
          %s
          ? stream_arn=""
          stream_enabled=null
          ? stream_label=""
          ? stream_view_type=""
          table_class="STANDARD"
          tags={"Release":"2026.$release","Service":"$name"}
          ? tags_all={"ManagedBy":"terraform","Release":"2026.$release","Service":"$name"}
          timeouts=null
          ? ttl=[{"attribute_name":"","enabled":false}]
          ? write_capacity=0
          """
              .formatted(block, serverSideEncryption);
      String forEach = ",'for_each_expression':{'references':['var.tables']}";
      return new Kind(text, owner, life, forEach);
    }

    private static Kind key(String block, Life life) {
      String text =
          """
          aws_kms_key %s
          ? arn="arn:aws:kms:us-east-1:111122223333:key/3f9a1c52-7b64-4e0d-9c1e-5d2f8a6b4c10"
          bypass_policy_lockout_safety_check=false
          custom_key_store_id=""
          customer_master_key_spec="SYMMETRIC_DEFAULT"
          deletion_window_in_days=30
          description="The key of the tables"
          enable_key_rotation=true
          ? id="3f9a1c52-7b64-4e0d-9c1e-5d2f8a6b4c10"
          is_enabled=true
          ? key_id="3f9a1c52-7b64-4e0d-9c1e-5d2f8a6b4c10"
          key_usage="ENCRYPT_DECRYPT"
          ? multi_region=false
          policy=@{"Statement":[{"Action":"kms:*","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Resource":"*","Sid":"Account"},{"Action":["kms:Decrypt","kms:DescribeKey","kms:CreateGrant"],"Condition":{"StringEquals":{"kms:ViaService":"dynamodb.us-east-1.amazonaws.com"}},"Effect":"Allow","Principal":{"AWS":"*"},"Resource":"*","Sid":"Tables"}],"Version":"2012-10-17"}
          ? rotation_period_in_days=365
          tags={}
          ? tags_all={"ManagedBy":"terraform"}
          timeouts=null
          xks_key_id=""
          """
              .formatted(block);
      return new Kind(text, "", life, "");
    }

    static final List<Kind> OTHERS =
        Stream.of(
                """
                aws_instance web
                ami="ami-0b5c9e2d7f1a34868"
                ? arn="arn:aws:ec2:us-east-1:111122223333:instance/i-0$hex"
                ? associate_public_ip_address=false
                ? availability_zone="us-east-1b"
                ? capacity_reservation_specification=[{"capacity_reservation_preference":"open","capacity_reservation_target":[]}]
                ? cpu_core_count=2
                ? cpu_options=[{"amd_sev_snp":"","core_count":2,"threads_per_core":2}]
                ? cpu_threads_per_core=2
                credit_specification=[]
                ? disable_api_stop=false
                ? disable_api_termination=false
                ebs_block_device=[]
                ? ebs_optimized=true
                ? enclave_options=[{"enabled":false}]
                ? ephemeral_block_device=[]
                get_password_data=false
                hibernation=null
                iam_instance_profile="$name"
                ? id="i-0$hex"
                ? instance_initiated_shutdown_behavior="stop"
                ? instance_state="running"
                instance_type="m6i.xlarge"
                ? ipv6_address_count=0
                ? ipv6_addresses=[]
                ? key_name=""
                launch_template=[]
                ? maintenance_options=[{"auto_recovery":"default"}]
                metadata_options=[{"http_endpoint":"enabled","http_protocol_ipv6":"disabled","http_put_response_hop_limit":1,"http_tokens":"required","instance_metadata_tags":"enabled"}]
                ? monitoring=true
                ? network_interface=[]
                ? outpost_arn=""
                ? placement_group=""
                ? primary_network_interface_id="eni-0$hex"
                ? private_dns="ip-10-20-$number.ec2.internal"
                ? private_ip="10.20.31.$number"
                root_block_device=[{"delete_on_termination":true,"device_name":"/dev/xvda","encrypted":true,"iops":3000,"kms_key_id":"arn:aws:kms:us-east-1:111122223333:key/$uuid","tags":{},"throughput":125,"volume_id":"vol-0$hex","volume_size":100,"volume_type":"gp3"}]
                ? secondary_private_ips=[]
                ? security_groups=[]
                source_dest_check=true
                ? spot_instance_request_id=""
                ? subnet_id="subnet-0$hex"
                tags={"CostCenter":"4711","Name":"$name","Owner":"plattform@example.com","Release":"2026.$release"}
                ? tags_all={"CostCenter":"4711","ManagedBy":"terraform","Name":"$name","Owner":"plattform@example.com","Release":"2026.$release"}
                ? tenancy="default"
                timeouts=null
                ? user_data="#!/bin/bash\\nset -euo pipefail\\ncat \\u003e /etc/service.env \\u003c\\u003c'EOF'\\nSERVICE=$name\\nRELEASE=2026.$release\\nEOF\\naws s3 cp \\"s3://artifacts-111122223333/$name/service.tar.gz\\" /opt/service.tar.gz\\ntar -xzf /opt/service.tar.gz -C /opt \\u0026\\u0026 systemctl enable --now service\\n"
                user_data_replace_on_change=false
                volume_tags=null
                ? vpc_security_group_ids=["sg-0$hex"]
                """,
                """
                aws_iam_policy service
                ? arn="arn:aws:iam::111122223333:policy/service/$name"
                ? attachment_count=1
                description="What $name may do"
                ? id="arn:aws:iam::111122223333:policy/service/$name"
                name="$name"
                ? name_prefix=""
                path="/service/"
                policy=@{"Statement":[{"Action":["s3:GetObject","s3:GetObjectVersion","s3:PutObject","s3:DeleteObject","s3:ListBucket","s3:AbortMultipartUpload"],"Condition":{"Bool":{"aws:SecureTransport":"true"},"StringLike":{"s3:prefix":["$name/*","shared/<region>/*"]}},"Effect":"Allow","Resource":["arn:aws:s3:::$name","arn:aws:s3:::$name/*"],"Sid":"Objects"},{"Action":["dynamodb:BatchGetItem","dynamodb:GetItem","dynamodb:Query","dynamodb:UpdateItem"],"Effect":"Allow","Resource":"arn:aws:dynamodb:us-east-1:111122223333:table/$name","Sid":"Items"},{"Action":["kms:Decrypt","kms:GenerateDataKey"],"Effect":"Allow","Resource":"arn:aws:kms:us-east-1:111122223333:key/$uuid","Sid":"Key"},{"Action":["logs:CreateLogStream","logs:PutLogEvents"],"Effect":"Allow","Resource":"arn:aws:logs:us-east-1:111122223333:log-group:/service/$name:*","Sid":"Logs"},{"Action":"iam:PassRole","Condition":{"StringEquals":{"iam:PassedToService":"ecs-tasks.amazonaws.com"}},"Effect":"Allow","Resource":"arn:aws:iam::111122223333:role/$name","Sid":"Release2026$release"}],"Version":"2012-10-17"}
                ? policy_id="ANPA$hex"
                tags=null
                ? tags_all={"ManagedBy":"terraform"}
                """,
                """
                aws_iam_role service
                ? arn="arn:aws:iam::111122223333:role/$name"
                assume_role_policy=@{"Statement":[{"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"}},"Effect":"Allow","Principal":{"Service":["ecs-tasks.amazonaws.com","lambda.amazonaws.com"]}}],"Version":"2012-10-17"}
                ? create_date="2025-03-11T09:41:07Z"
                description="Runs $name, release 2026.$release"
                force_detach_policies=false
                ? id="$name"
                ? inline_policy=[]
                ? managed_policy_arns=["arn:aws:iam::111122223333:policy/service/$name"]
                max_session_duration=3600
                name="$name"
                ? name_prefix=""
                path="/"
                permissions_boundary=""
                tags={}
                ? tags_all={"ManagedBy":"terraform"}
                ? unique_id="AROA$hex"
                """,
                """
                aws_s3_bucket files
                ? acceleration_status=""
                ? acl=null
                ? arn="arn:aws:s3:::$name"
                bucket="$name"
                ? bucket_domain_name="$name.s3.amazonaws.com"
                ? bucket_prefix=""
                ? bucket_regional_domain_name="$name.s3.us-east-1.amazonaws.com"
                ? cors_rule=[]
                force_destroy=false
                ? grant=[{"id":"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be","permissions":["FULL_CONTROL"],"type":"CanonicalUser","uri":""}]
                ? hosted_zone_id="Z3AQBSTGFYJSTF"
                ? id="$name"
                ? lifecycle_rule=[{"abort_incomplete_multipart_upload_days":7,"enabled":true,"expiration":[],"id":"old-versions","noncurrent_version_expiration":[{"days":90}],"noncurrent_version_transition":[],"prefix":"","tags":{},"transition":[]}]
                ? logging=[{"target_bucket":"logs-111122223333","target_prefix":"s3/$name/"}]
                ? object_lock_configuration=[]
                ? object_lock_enabled=false
                ? policy="{\\"Statement\\":[{\\"Action\\":\\"s3:*\\",\\"Condition\\":{\\"Bool\\":{\\"aws:SecureTransport\\":\\"false\\"}},\\"Effect\\":\\"Deny\\",\\"Principal\\":\\"*\\",\\"Resource\\":[\\"arn:aws:s3:::$name\\",\\"arn:aws:s3:::$name/*\\"],\\"Sid\\":\\"OnlyTls\\"}],\\"Version\\":\\"2012-10-17\\"}"
                ? region="us-east-1"
                ? replication_configuration=[]
                ? request_payer="BucketOwner"
                ? server_side_encryption_configuration=[{"rule":[{"apply_server_side_encryption_by_default":[{"kms_master_key_id":"arn:aws:kms:us-east-1:111122223333:key/$uuid","sse_algorithm":"aws:kms"}],"bucket_key_enabled":true}]}]
                tags={"Name":"$name","Release":"2026.$release"}
                ? tags_all={"ManagedBy":"terraform","Name":"$name","Release":"2026.$release"}
                timeouts=null
                ? versioning=[{"enabled":true,"mfa_delete":false}]
                ? website=[]
                ? website_domain=null
                ? website_endpoint=null
                """,
                """
                aws_security_group service
                ? arn="arn:aws:ec2:us-east-1:111122223333:security-group/sg-0$hex"
                description="Traffic of $name \u2013 managed by Terraform"
                ? egress=[{"cidr_blocks":["0.0.0.0/0"],"description":"","from_port":0,"ipv6_cidr_blocks":[],"prefix_list_ids":[],"protocol":"-1","security_groups":[],"self":false,"to_port":0}]
                ? id="sg-0$hex"
                ingress=[{"cidr_blocks":["10.20.0.0/16","10.30.0.0/16"],"description":"from the load balancer","from_port":443,"ipv6_cidr_blocks":[],"prefix_list_ids":[],"protocol":"tcp","security_groups":["sg-0$hex"],"self":false,"to_port":443}]
                name="$name"
                ? name_prefix=""
                ? owner_id="111122223333"
                revoke_rules_on_delete=false
                tags={"Name":"$name","Release":"2026.$release"}
                ? tags_all={"ManagedBy":"terraform","Name":"$name","Release":"2026.$release"}
                timeouts=null
                vpc_id="vpc-0a1b2c3d4e5f60718"
                """,
                """
                aws_lambda_function worker
                ? architectures=["x86_64"]
                ? arn="arn:aws:lambda:us-east-1:111122223333:function:$name"
                ? code_sha256="$hex$hex$hex"
                code_signing_config_arn=""
                dead_letter_config=[{"target_arn":"arn:aws:sqs:us-east-1:111122223333:$name"}]
                description="Works for $name"
                environment=[{"variables":{"LOG_LEVEL":"info","QUEUE_URL":"https://sqs.us-east-1.amazonaws.com/111122223333/$name","RELEASE":"2026.$release","TABLE":"$name"}}]
                ? ephemeral_storage=[{"size":512}]
                file_system_config=[]
                filename=null
                function_name="$name"
                handler="worker.handler"
                ? id="$name"
                image_config=[]
                image_uri=""
                ? invoke_arn="arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:111122223333:function:$name/invocations"
                kms_key_arn=""
                ? last_modified="2026-11-20T08:15:42.000+0000"
                layers=[]
                ? logging_config=[{"application_log_level":"","log_format":"Text","log_group":"/aws/lambda/$name","system_log_level":""}]
                memory_size=1024
                package_type="Zip"
                publish=false
                ? qualified_arn="arn:aws:lambda:us-east-1:111122223333:function:$name:$number"
                replace_security_groups_on_destroy=null
                reserved_concurrent_executions=-1
                role="arn:aws:iam::111122223333:role/$name"
                runtime="nodejs22.x"
                s3_bucket="artifacts-111122223333"
                s3_key="$name/2026.$release.zip"
                s3_object_version=null
                skip_destroy=false
                ? snap_start=[]
                ? source_code_size=7340032
                tags={}
                ? tags_all={"ManagedBy":"terraform"}
                timeout=30
                timeouts=null
                ? tracing_config=[{"mode":"Active"}]
                ? version="$number"
                vpc_config=[{"ipv6_allowed_for_dual_stack":false,"security_group_ids":["sg-0$hex"],"subnet_ids":["subnet-0$hex"],"vpc_id":"vpc-0a1b2c3d4e5f60718"}]
                """,
                """
                aws_cloudwatch_metric_alarm errors
                actions_enabled=true
                alarm_actions=["arn:aws:sns:us-east-1:111122223333:on-call"]
                alarm_description="Too many errors in $name (release 2026.$release)"
                alarm_name="$name"
                ? arn="arn:aws:cloudwatch:us-east-1:111122223333:alarm:$name"
                comparison_operator="GreaterThanOrEqualToThreshold"
                datapoints_to_alarm=3
                dimensions={"FunctionName":"$name"}
                ? evaluate_low_sample_count_percentiles=""
                evaluation_periods=5
                extended_statistic=""
                ? id="$name"
                insufficient_data_actions=[]
                metric_name="Errors"
                metric_query=[]
                namespace="AWS/Lambda"
                ok_actions=["arn:aws:sns:us-east-1:111122223333:on-call"]
                period=60
                statistic="Sum"
                tags=null
                ? tags_all={"ManagedBy":"terraform"}
                threshold=12.5
                threshold_metric_id=""
                treat_missing_data="notBreaching"
                unit=""
                """,
                """
                aws_ecs_task_definition service
                ? arn="arn:aws:ecs:us-east-1:111122223333:task-definition/$name:$number"
                ? arn_without_revision="arn:aws:ecs:us-east-1:111122223333:task-definition/$name"
                container_definitions=@[{"cpu":512,"environment":[{"name":"RELEASE","value":"2026.$release"},{"name":"JAVA_TOOL_OPTIONS","value":"-XX:MaxRAMPercentage=75 -Dservice=$name"},{"name":"TABLE","value":"$name"}],"essential":true,"healthCheck":{"command":["CMD-SHELL","curl -fsS http://localhost:8080/health || exit 1"],"interval":15,"retries":3,"timeout":5},"image":"111122223333.dkr.ecr.us-east-1.amazonaws.com/$name:2026.$release","logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"/service/$name","awslogs-region":"us-east-1","awslogs-stream-prefix":"app"}},"memory":1024,"mountPoints":[],"name":"app","portMappings":[{"containerPort":8080,"hostPort":8080,"protocol":"tcp"}],"secrets":[{"name":"TOKEN","valueFrom":"arn:aws:ssm:us-east-1:111122223333:parameter/$name/token"}],"systemControls":[],"volumesFrom":[]}]
                cpu="512"
                ? enable_fault_injection=false
                ephemeral_storage=[]
                execution_role_arn="arn:aws:iam::111122223333:role/$name"
                family="$name"
                ? id="$name"
                inference_accelerator=[]
                ipc_mode=""
                memory="1024"
                ? network_mode="awsvpc"
                pid_mode=""
                placement_constraints=[]
                proxy_configuration=[]
                requires_compatibilities=["FARGATE"]
                ? revision=$number
                runtime_platform=[]
                skip_destroy=false
                tags=null
                ? tags_all={"ManagedBy":"terraform"}
                task_role_arn="arn:aws:iam::111122223333:role/$name"
                track_latest=false
                volume=[]
                """,
                """
                aws_sqs_queue work
                ? arn="arn:aws:sqs:us-east-1:111122223333:$name"
                content_based_deduplication=false
                ? deduplication_scope=""
                delay_seconds=0
                fifo_queue=false
                ? fifo_throughput_limit=""
                ? id="https://sqs.us-east-1.amazonaws.com/111122223333/$name"
                ? kms_data_key_reuse_period_seconds=300
                kms_master_key_id=""
                max_message_size=262144
                message_retention_seconds=1209600
                name="$name"
                ? name_prefix=""
                ? policy=""
                receive_wait_time_seconds=20
                ? redrive_allow_policy=""
                ? redrive_policy="{\\"deadLetterTargetArn\\":\\"arn:aws:sqs:us-east-1:111122223333:$name-dead\\",\\"maxReceiveCount\\":5}"
                ? sqs_managed_sse_enabled=true
                tags={"Release":"2026.$release"}
                ? tags_all={"ManagedBy":"terraform","Release":"2026.$release"}
                timeouts=null
                ? url="https://sqs.us-east-1.amazonaws.com/111122223333/$name"
                visibility_timeout_seconds=180
                """,
                """
                aws_route53_record service
                alias=[{"evaluate_target_health":true,"name":"dualstack.$name.us-east-1.elb.amazonaws.com","zone_id":"Z35SXDOTRQ7X7K"}]
                allow_overwrite=null
                cidr_routing_policy=[]
                failover_routing_policy=[]
                ? fqdn="$name.example.com"
                geolocation_routing_policy=[]
                health_check_id=""
                ? id="Z0123456789ABCDEFGHIJ_$name.example.com_A"
                latency_routing_policy=[]
                multivalue_answer_routing_policy=false
                name="$name.example.com"
                records=[]
                set_identifier=""
                timeouts=null
                ttl=0
                type="A"
                weighted_routing_policy=[]
                zone_id="Z0123456789ABCDEFGHIJ"
                """)
            .map(
                text -> new Kind(text, "", null, ",'count_expression':{'references':['var.name']}"))
            .toList();
  }
}
